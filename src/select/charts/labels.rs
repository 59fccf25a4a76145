//! Where words may stand without covering each other.
//!
//! Widths are guessed from the count of letters: the drawing is made before any font is known.

/// About how wide one letter of chart text is, in drawing units.
pub const LETTER_WIDTH: f64 = 6.2;

/// About how wide a text is, in drawing units.
pub fn text_width(text: &str) -> f64 {
    // Far below 2^52, so exact.
    text.chars().count() as f64 * LETTER_WIDTH
}

/// The text cut to a width, with an ellipsis; nothing when not even three letters fit.
pub fn fit_text(text: &str, width: f64) -> Option<String> {
    if text_width(text) <= width {
        return Some(text.to_owned());
    }
    let letters = (width / LETTER_WIDTH).floor() - 1.0;
    if letters < 3.0 {
        return None;
    }
    let kept: String = text.chars().take(letters as usize).collect();
    Some(format!("{}…", kept.trim_end()))
}

/// Which of the labels centred at these positions can be shown without touching, from the first on.
pub fn thin_out(labels: &[(f64, &str)], gap: f64) -> Vec<bool> {
    let mut free_from = f64::NEG_INFINITY;
    labels
        .iter()
        .map(|&(position, text)| {
            let half = text_width(text) / 2.0;
            let fits = position - half >= free_from;
            if fits {
                free_from = position + half + gap;
            }
            fits
        })
        .collect()
}

/// A box on a drawing: left, top, right, bottom.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// Left edge.
    pub left: f64,
    /// Top edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Bottom edge.
    pub bottom: f64,
}

impl Area {
    fn meets(&self, other: &Area) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    fn holds(&self, other: &Area) -> bool {
        self.left <= other.left
            && self.right >= other.right
            && self.top <= other.top
            && self.bottom >= other.bottom
    }
}

/// Where a point's label stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LabelPlace {
    /// The label's start or end, by `ends`.
    pub x: f64,
    /// The label's base line.
    pub y: f64,
    /// The label ends at `x` instead of starting there.
    pub ends: bool,
}

/// Places for the labels of points, first come first served: right or left of the point, somewhat above, below or beside it;
/// `None` where all six are taken. Points themselves are never covered.
pub fn place_labels(points: &[(f64, f64, &str)], radius: f64, frame: Area) -> Vec<Option<LabelPlace>> {
    const HEIGHT: f64 = 13.0;
    let dot =
        |x: f64, y: f64| Area { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
    let mut taken: Vec<Area> = points.iter().map(|&(x, y, _)| dot(x, y)).collect();
    points
        .iter()
        .map(|&(x, y, text)| {
            let (width, gap) = (text_width(text), radius + 3.0);
            let right = |dy: f64| LabelPlace { x: x + gap, y: y + 4.0 + dy, ends: false };
            let left = |dy: f64| LabelPlace { x: x - gap, y: y + 4.0 + dy, ends: true };
            // A little higher or lower first: straight beside is where a whisker runs.
            let tries = [right(-12.0), right(12.0), left(-12.0), left(12.0), right(0.0), left(0.0)];
            tries.into_iter().find_map(|place| {
                let start = if place.ends { place.x - width } else { place.x };
                let area = Area {
                    left: start,
                    top: place.y - HEIGHT + 3.0,
                    right: start + width,
                    bottom: place.y + 3.0,
                };
                let free = frame.holds(&area) && taken.iter().all(|other| !area.meets(other));
                free.then(|| {
                    taken.push(area);
                    place
                })
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_too_close_are_left_out() {
        let labels = [(0.0, "January"), (30.0, "February"), (90.0, "March")];
        assert_eq!(thin_out(&labels, 4.0), [true, false, true]);
    }

    #[test]
    fn a_long_text_is_cut_where_it_ends() {
        assert_eq!(fit_text("Guest checkout", 200.0).as_deref(), Some("Guest checkout"));
        assert_eq!(fit_text("Guest checkout", 50.0).as_deref(), Some("Guest c…"));
        assert_eq!(fit_text("Guest checkout", 20.0), None);
    }

    #[test]
    fn two_points_side_by_side_do_not_share_a_label_place() {
        let frame = Area { left: 0.0, top: 0.0, right: 300.0, bottom: 100.0 };
        let places = place_labels(&[(100.0, 50.0, "One"), (112.0, 50.0, "Two")], 4.0, frame);
        assert_eq!(places[0], Some(LabelPlace { x: 107.0, y: 42.0, ends: false }));
        assert_eq!(places[1], Some(LabelPlace { x: 119.0, y: 66.0, ends: false }));
    }
}
