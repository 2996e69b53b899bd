//! The fans of view data as the fan chart wants them. Built once per change and kept from frame to frame.

use crate::app::present::salary::events::{EventKind, FanEvent as EventData};
use crate::app::present::salary::fan::{FanData as ChartData, FanLine};
use crate::app::present::salary::plans::PlanColour;
use crate::app::present::salary::stops::FanStop;
use crate::domain::pay::projection::percentiles::Percentiles;
use crate::gui::views::table::axis;
use crate::gui::widgets::{
    CursorPoint, Fan, FanData, FanEvent, FanEventKind, FanLevel, FanLevelKind, FanPaid, FanPlan, FanPromise, FanRange,
    SeriesColour,
};

/// The fans for the widget.
pub(super) fn fan(data: &ChartData) -> Fan {
    let now = data.now.iter().map(|level| (level, FanLevelKind::Now));
    let floor = data.floor.iter().map(|level| (level, FanLevelKind::Floor));
    let levels = now.chain(floor).map(|((y, label), kind)| FanLevel { y: *y, label: label.clone(), kind });
    let mut events: Vec<_> = data.events.iter().map(|event| event_of(event, data.selected)).collect();
    events.sort_by(|a, b| a.x.total_cmp(&b.x));
    let mut paid: Vec<_> = data.paid.iter().map(|dot| FanPaid { x: dot.x, y: dot.y, tip: words(&dot.label) }).collect();
    paid.sort_by(|a, b| a.x.total_cmp(&b.x));
    Fan::new(FanData {
        x: axis(&data.x),
        y: axis(&data.y),
        plans: data.lines.iter().map(plan).collect(),
        levels: levels.collect(),
        events,
        paid,
        paid_label: "paid".to_owned(),
        promise: data.promise.as_ref().map(|promise| FanPromise {
            label: promise.label.clone(),
            xs: promise.xs.clone(),
            middle: promise.middle.clone(),
            wide: FanRange { low: promise.low.clone(), high: promise.high.clone() },
        }),
        today: (data.x.from < data.today).then_some(data.today),
        cursor: data.stops.iter().map(stop).collect(),
    })
}

/// How a plan is drawn.
pub(super) fn plan_colour(colour: PlanColour) -> SeriesColour {
    match colour {
        PlanColour::Series(place) => SeriesColour::Series(place),
        PlanColour::Stay => SeriesColour::Stay,
    }
}

fn plan(line: &FanLine) -> FanPlan {
    let all = |of: fn(&Percentiles) -> f64| -> Vec<f64> { line.at.iter().map(of).collect() };
    FanPlan {
        name: line.plan.name.clone(),
        range_label: format!("8 of 10 runs, {}", line.plan.short),
        end_label: line.end.clone(),
        colour: plan_colour(line.plan.colour),
        xs: line.xs.clone(),
        middle: all(|at| at.p50),
        wide: FanRange { low: all(|at| at.p10), high: all(|at| at.p90) },
        common: FanRange { low: all(|at| at.p25), high: all(|at| at.p75) },
    }
}

fn event_of(event: &EventData, plan: usize) -> FanEvent {
    let kind = match event.kind {
        EventKind::Move => FanEventKind::Move,
        EventKind::Bonus => FanEventKind::Bonus,
        EventKind::Vesting => FanEventKind::Vesting,
        EventKind::Once => FanEventKind::OneOff,
    };
    FanEvent { x: event.x, kind, plan, tip: words(&event.label) }
}

/// A tooltip of words alone.
fn words(title: &str) -> CursorPoint {
    CursorPoint { title: title.to_owned(), ..CursorPoint::default() }
}

fn stop(stop: &FanStop) -> CursorPoint {
    CursorPoint {
        x: stop.x,
        title: stop.title.clone(),
        rows: stop.rows.clone(),
        source: stop.source.clone(),
        values: stop.ys.clone(),
    }
}
