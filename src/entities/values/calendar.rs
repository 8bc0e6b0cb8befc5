//! Days of the calendar: what a story's own date makes of "yesterday", of "Tuesday", of a day without a year.

/// A day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Day {
    pub year: i64,
    pub month: u32,
    pub day: u32,
}

const LENGTHS: [u32; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn length(year: i64, month: u32) -> u32 {
    LENGTHS[month as usize - 1] + u32::from(month == 2 && is_leap(year))
}

/// Days of all years before `year`, from year 1 on.
fn before_year(year: i64) -> i64 {
    let past = year - 1;
    past * 365 + past / 4 - past / 100 + past / 400
}

impl Day {
    /// The day, if there is one.
    pub fn new(year: i64, month: u32, day: u32) -> Option<Day> {
        let valid = (1..=9999).contains(&year) && (1..=12).contains(&month) && day >= 1 && day <= length(year, month);
        valid.then_some(Day { year, month, day })
    }

    /// Of an ISO 8601 date or date with time, the day as it is written.
    pub fn parse(iso: &str) -> Option<Day> {
        let (date, rest) = (iso.get(..10)?, iso.get(10..)?);
        let mut parts = date.split('-');
        let mut number = |digits: usize| {
            let part = parts.next()?;
            (part.len() == digits && part.bytes().all(|b| b.is_ascii_digit())).then(|| part.parse::<u32>().ok())?
        };
        let day = Day::new(i64::from(number(4)?), number(2)?, number(2)?)?;
        rest.chars().next().is_none_or(|c| !c.is_ascii_digit()).then_some(day)
    }

    /// As a number: days follow one another.
    pub fn number(self) -> i64 {
        let months: u32 = (1..self.month).map(|month| length(self.year, month)).sum();
        before_year(self.year) + i64::from(months + self.day)
    }

    /// The day so many days later.
    pub fn plus(self, days: i64) -> Option<Day> {
        let number = self.number().checked_add(days).filter(|n| *n >= 1)?;
        let mut year = number / 366 + 1;
        while before_year(year + 1) < number {
            year += 1;
        }
        let mut rest = u32::try_from(number - before_year(year)).ok()?;
        let mut month = 1;
        while rest > length(year, month) {
            rest -= length(year, month);
            month += 1;
        }
        Day::new(year, month, rest)
    }

    /// 0 for Monday.
    pub fn weekday(self) -> i64 {
        (self.number() - 1) % 7
    }

    /// "2025-12-08".
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// "2025-12".
    pub fn iso_month(self) -> String {
        format!("{:04}-{:02}", self.year, self.month)
    }

    /// "2025-W50": a week belongs to the year of its Thursday.
    pub fn iso_week(self) -> Option<String> {
        let thursday = self.plus(3 - self.weekday())?;
        let week = (thursday.number() - before_year(thursday.year) - 1) / 7 + 1;
        Some(format!("{:04}-W{week:02}", thursday.year))
    }

    /// The year in which `month` and `day` are nearest, if another one is far enough away.
    pub fn nearest_year(self, month: u32, day: u32) -> Option<i64> {
        /// Half a year off, either year may be meant.
        const NEAR: i64 = 150;
        (self.year - 1..=self.year + 1)
            .find(|&year| Day::new(year, month, day).is_some_and(|d| (d.number() - self.number()).abs() <= NEAR))
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    fn day(iso: &str) -> Day {
        Day::parse(iso).unwrap()
    }

    #[test]
    fn days_follow_one_another() {
        let mut last = day("1999-12-31");
        for _ in 0..3000 {
            let next = last.plus(1).unwrap();
            assert!(next > last && next.number() == last.number() + 1, "{next:?}");
            assert_eq!(next.plus(-1), Some(last));
            last = next;
        }
        assert_eq!(day("2024-02-28").plus(2), Some(day("2024-03-01")));
        assert_eq!(day("0001-01-01").plus(-1), None);
        assert_eq!(day("9999-12-31").plus(1), None);
    }

    #[test]
    fn weekdays_and_weeks() {
        assert_eq!(day("2025-12-08").weekday(), 0);
        assert_eq!(day("2000-02-29").weekday(), 1);
        for (date, week) in [("2025-12-08", "2025-W50"), ("2021-01-03", "2020-W53"), ("2024-12-30", "2025-W01")] {
            assert_eq!(day(date).iso_week().as_deref(), Some(week), "{date}");
        }
    }

    #[test]
    fn only_dates_are_days() {
        assert_eq!(Day::parse("2025-12-08T22:30:00+03:00"), Day::new(2025, 12, 8));
        for bad in [
            "",
            "2025",
            "2025-02-30",
            "2025-13-01",
            "2025-1-011",
            "20251208",
            "2025-12-081",
            "дата дата дата",
            "0000-01-01",
        ] {
            assert_eq!(Day::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn the_nearest_year() {
        assert_eq!(day("2025-12-08").nearest_year(11, 20), Some(2025));
        assert_eq!(day("2025-12-08").nearest_year(1, 15), Some(2026));
        assert_eq!(day("2026-01-15").nearest_year(12, 30), Some(2025));
        assert_eq!(day("2025-12-08").nearest_year(6, 10), None);
        assert_eq!(day("2025-03-01").nearest_year(2, 29), None);
    }
}
