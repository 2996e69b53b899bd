//! Size and position of the window: the same at every zoom, and never where no screen is.

use rungs::app::settings::{ScreenArea, WindowPlace};

const PLACE: WindowPlace =
    WindowPlace { width: 1280.0, height: 720.0, position: Some((100.0, 60.0)), maximised: false };
const LEFT: ScreenArea = ScreenArea { left: 0.0, top: 0.0, width: 1920.0, height: 1080.0 };
const RIGHT: ScreenArea = ScreenArea { left: 1920.0, top: -200.0, width: 1280.0, height: 1024.0 };

fn at(x: f32, y: f32) -> WindowPlace {
    WindowPlace { position: Some((x, y)), ..PLACE }
}

#[test]
fn zoom_is_no_part_of_a_saved_place() {
    for percent in [80_u16, 90, 110, 125, 150, 175, 190, 200] {
        let zoom = f32::from(percent) / 100.0;
        let mut place = PLACE;
        for _start in 0..20 {
            let seen = WindowPlace {
                width: place.width / zoom,
                height: place.height / zoom,
                position: place.position.map(|(x, y)| (x / zoom, y / zoom)),
                maximised: false,
            };
            place = seen.without_zoom(zoom, Some(place));
        }
        assert_eq!(place, PLACE, "at {percent} %");
    }
}

#[test]
fn a_window_that_filled_the_screen_keeps_the_size_it_has_otherwise() {
    let filling = WindowPlace { width: 1920.0, height: 1080.0, position: Some((0.0, 0.0)), maximised: true };
    assert_eq!(filling.without_zoom(1.0, Some(PLACE)), WindowPlace { maximised: true, ..PLACE });
    assert_eq!(filling.without_zoom(1.0, None), filling);
}

#[test]
fn a_place_counts_only_where_a_person_can_take_hold_of_it() {
    let both = [LEFT, RIGHT];
    for (place, seen) in [
        (PLACE, true),
        (at(-1000.0, 60.0), true),
        (at(-1250.0, 60.0), false),
        (at(1900.0, -150.0), true),
        (at(5000.0, 60.0), false),
        (at(100.0, 5000.0), false),
        (at(100.0, -300.0), false),
        (at(3190.0, 0.0), false),
        (WindowPlace { position: None, ..PLACE }, true),
    ] {
        assert_eq!(place.is_on(&both), seen, "{place:?}");
    }
    assert!(at(5000.0, 60.0).is_on(&[]), "no screen told: nothing is known against it");
    assert!(!at(1900.0, -150.0).is_on(&[LEFT]), "the second screen is no longer there");
}
