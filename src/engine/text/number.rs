//! Numbers as people write them in a sentence.

/// A number with no more digits than it needs: at most three decimals, or four significant digits below 1;
/// very large and very small numbers as `1.5e20`. `675`, `1.875`, `0.25`, `333.333`.
pub fn number(value: f64) -> String {
    let size = value.abs();
    if !value.is_finite() {
        return value.to_string();
    }
    if size != 0.0 && !(1e-4..1e15).contains(&size) {
        let text = format!("{value:.3e}");
        return match text.split_once('e') {
            Some((digits, exponent)) => format!("{}e{exponent}", trim(digits)),
            None => text,
        };
    }
    let decimals = if size >= 1.0 || size == 0.0 {
        3
    } else if size >= 0.1 {
        4
    } else if size >= 0.01 {
        5
    } else {
        6
    };
    let text = format!("{value:.decimals$}");
    let text = trim(&text);
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// A share of 1 as a percentage: 0.5 is `50 %`.
pub fn percent(share: f64) -> String {
    format!("{} %", number(share * 100.0))
}

fn trim(digits: &str) -> &str {
    if digits.contains('.') { digits.trim_end_matches('0').trim_end_matches('.') } else { digits }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_no_more_digits_than_it_needs() {
        let shown: Vec<String> =
            [675.0, 1.875, 0.25, 1000.0 / 3.0, 0.0, -0.0, 0.1 + 0.2, 1.5e20, 2e-7, -3.5].map(number).into();
        assert_eq!(shown, ["675", "1.875", "0.25", "333.333", "0", "0", "0.3", "1.5e20", "2e-7", "-3.5"]);
        assert_eq!(percent(0.07), "7 %");
    }
}
