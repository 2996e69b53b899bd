//! Tables of view data as the table widget wants them.

use crate::app::present::axis::AxisData;
use crate::app::present::table::{ColumnKind, TableData};
use crate::gui::widgets::{Axis, Column, DataTable};

/// The table for the widget.
pub(super) fn data_table(data: &TableData) -> DataTable {
    let column = |(title, kind): &(&'static str, ColumnKind)| match kind {
        ColumnKind::Words(share) => Column::words(*title, *share),
        ColumnKind::Figures(width) => Column::figures(*title, *width),
    };
    DataTable { columns: data.columns.iter().map(column).collect(), rows: data.rows.clone() }
}

/// The axis for the widget.
pub(super) fn axis(data: &AxisData) -> Axis {
    Axis { from: data.from, to: data.to, marks: data.marks.clone() }
}
