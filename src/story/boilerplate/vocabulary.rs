//! Words that dates, counters, rates and share bars are made of, in English, Russian and Belarusian.

/// What a word is in a line of such things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// A month, in full or cut short.
    Month,
    /// A day of the week, in full or cut short.
    Weekday,
    /// A unit of time: "min", "часа".
    Unit,
    /// "Published", "дата".
    DateLabel,
    /// "today", "GMT", "г."
    DateFiller,
    /// A social network or messenger.
    Network,
    /// One whose name is also another word: "X", "OK", "Signal".
    DimNetwork,
    /// "Print", "поделиться".
    ShareLabel,
    /// A little word between others.
    Filler,
    /// "Exchange", "чтения": what the number beside it counts.
    CounterLabel,
    /// A little word beside a counter.
    CounterFiller,
}

use Word::{
    CounterFiller, CounterLabel, DateFiller, DateLabel, DimNetwork, Filler, Month, Network, ShareLabel, Unit, Weekday,
};

/// Longest word of the table, in bytes.
const LONGEST: usize = 28;

/// What `word` is, in whatever case.
pub(super) fn look_up(word: &str) -> Option<Word> {
    if word.is_empty() || word.len() > LONGEST {
        return None;
    }
    let lower;
    let word = if word.bytes().all(|b| b.is_ascii_lowercase()) {
        word
    } else {
        lower = word.to_lowercase();
        &lower
    };
    WORDS.binary_search_by(|(w, _)| (*w).cmp(word)).ok().map(|at| WORDS[at].1)
}

/// Sorted.
#[rustfmt::skip]
const WORDS: &[(&str, Word)] = &[
    ("abnoŭlena", DateLabel), ("am", DateFiller), ("and", Filler), ("apr", Month), ("april", Month),
    ("at", DateFiller), ("aug", Month), ("august", Month), ("bluesky", Network), ("bookmark", ShareLabel),
    ("bst", DateFiller), ("buy", CounterLabel), ("cest", DateFiller), ("cet", DateFiller), ("copy", ShareLabel),
    ("created", DateLabel), ("date", DateLabel), ("day", Unit), ("days", Unit), ("dec", Month),
    ("december", Month), ("discord", Network), ("dollar", CounterLabel), ("e-mail", ShareLabel),
    ("edt", DateFiller), ("eest", DateFiller), ("eet", DateFiller), ("email", ShareLabel), ("est", DateFiller),
    ("et", DateFiller), ("euro", CounterLabel), ("exchange", CounterLabel), ("facebook", Network), ("feb", Month),
    ("february", Month), ("flipboard", Network), ("fri", Weekday), ("friday", Weekday), ("gmt", DateFiller),
    ("google", DimNetwork), ("hour", Unit), ("hours", Unit), ("in", Filler), ("instagram", Network),
    ("jan", Month), ("january", Month), ("jul", Month), ("july", Month), ("jun", Month), ("june", Month),
    ("kastryčnika", Month), ("krasavika", Month), ("last", DateFiller), ("link", Filler), ("linkedin", Network),
    ("lipienia", Month), ("listapada", Month), ("livejournal", Network), ("lutaha", Month), ("mar", Month),
    ("march", Month), ("mastodon", Network), ("max", DimNetwork), ("may", Month), ("messenger", Network),
    ("min", Unit), ("mins", Unit), ("minute", Unit), ("minutes", Unit), ("modified", DateLabel), ("mon", Weekday),
    ("monday", Weekday), ("msk", DateFiller), ("new", Filler), ("nov", Month), ("november", Month), ("oct", Month),
    ("october", Month), ("odnoklassniki", Network), ("ok", DimNetwork), ("on", Filler), ("or", Filler),
    ("pin", ShareLabel), ("pinterest", Network), ("pm", DateFiller), ("post", Filler), ("posted", DateLabel),
    ("print", ShareLabel), ("publikavana", DateLabel), ("published", DateLabel), ("rate", CounterLabel),
    ("rates", CounterLabel), ("reading", CounterLabel), ("reddit", Network), ("repost", ShareLabel),
    ("rss", Network), ("sakavika", Month), ("sat", Weekday), ("saturday", Weekday), ("save", ShareLabel),
    ("sell", CounterLabel), ("sep", Month), ("sept", Month), ("september", Month), ("signal", DimNetwork),
    ("skype", Network), ("studzienia", Month), ("sun", Weekday), ("sunday", Weekday), ("telegram", Network),
    ("the", Filler), ("threads", DimNetwork), ("thu", Weekday), ("thursday", Weekday), ("tiktok", Network),
    ("time", CounterFiller), ("times", CounterFiller), ("to", Filler), ("today", DateFiller), ("traŭnia", Month),
    ("tue", Weekday), ("tuesday", Weekday), ("tumblr", Network), ("tweet", ShareLabel), ("twitter", Network),
    ("updated", DateLabel), ("utc", DateFiller), ("via", Filler), ("viber", Network), ("vieraśnia", Month),
    ("vk", Network), ("vkontakte", Network), ("wed", Weekday), ("wednesday", Weekday), ("whatsapp", Network),
    ("x", DimNetwork), ("yesterday", DateFiller), ("youtube", Network), ("zen", Network), ("červienia", Month),
    ("śniežnia", Month), ("žniŭnia", Month), ("абноўлена", DateLabel), ("або", Filler), ("авг", Month),
    ("август", Month), ("августа", Month), ("аднакласнікі", Network), ("апр", Month), ("апрель", Month),
    ("апреля", Month), ("апублікавана", DateLabel), ("аўторак", Weekday), ("в", Filler), ("вайбер", Network),
    ("валют", CounterLabel), ("валюты", CounterLabel), ("ватсап", Network), ("вер", Month), ("верасень", Month),
    ("верасня", Month), ("вк", Network), ("вконтакте", Network), ("во", Filler), ("воскресенье", Weekday),
    ("время", CounterFiller), ("вс", Weekday), ("вт", Weekday), ("вторник", Weekday), ("вчера", DateFiller),
    ("г", DateFiller), ("гадзін", Unit), ("гадзіну", Unit), ("гадзіны", Unit), ("года", DateFiller),
    ("дата", DateLabel), ("дек", Month), ("декабрь", Month), ("декабря", Month), ("дзен", Network), ("дней", Unit),
    ("дня", Unit), ("долар", CounterLabel), ("доллар", CounterLabel), ("евро", CounterLabel),
    ("еўра", CounterLabel), ("жн", Month), ("жнівень", Month), ("жніўня", Month), ("захаваць", ShareLabel),
    ("злоты", CounterLabel), ("злотый", CounterLabel), ("и", Filler), ("или", Filler), ("инстаграм", Network),
    ("июл", Month), ("июль", Month), ("июля", Month), ("июн", Month), ("июнь", Month), ("июня", Month),
    ("кастр", Month), ("кастрычнік", Month), ("кастрычніка", Month), ("крас", Month), ("красавік", Month),
    ("красавіка", Month), ("курс", CounterLabel), ("курсы", CounterLabel), ("лют", Month), ("лютага", Month),
    ("люты", Month), ("ліп", Month), ("ліпень", Month), ("ліпеня", Month), ("ліст", Month), ("лістапад", Month),
    ("лістапада", Month), ("май", Month), ("мар", Month), ("март", Month), ("марта", Month), ("мая", Month),
    ("мин", Unit), ("минут", Unit), ("минута", Unit), ("минуты", Unit), ("мск", DateFiller), ("на", Filler),
    ("нб", CounterLabel), ("нбрб", CounterLabel), ("ноя", Month), ("нояб", Month), ("ноябрь", Month),
    ("ноября", Month), ("нядзеля", Weekday), ("обновлено", DateLabel), ("одноклассники", Network),
    ("ок", DimNetwork), ("окт", Month), ("октябрь", Month), ("октября", Month), ("опубликовано", DateLabel),
    ("падзяліцеся", ShareLabel), ("падзяліцца", ShareLabel), ("панядзелак", Weekday), ("пн", Weekday),
    ("поделитесь", ShareLabel), ("поделиться", ShareLabel), ("покупка", CounterLabel), ("понедельник", Weekday),
    ("продажа", CounterLabel), ("пт", Weekday), ("пятница", Weekday), ("пятніца", Weekday), ("раз", CounterFiller),
    ("раздрукаваць", ShareLabel), ("размещено", DateLabel), ("распечатать", ShareLabel), ("рб", CounterLabel),
    ("сак", Month), ("сакавік", Month), ("сакавіка", Month), ("сб", Weekday), ("сегодня", DateFiller),
    ("сен", Month), ("сент", Month), ("сентябрь", Month), ("сентября", Month), ("серада", Weekday),
    ("скайп", Network), ("скапіяваць", ShareLabel), ("скопировать", ShareLabel), ("снеж", Month),
    ("снежань", Month), ("снежня", Month), ("сохранить", ShareLabel), ("спасылку", Filler), ("ср", Weekday),
    ("среда", Weekday), ("ссылку", Filler), ("студз", Month), ("студзень", Month), ("студзеня", Month),
    ("суббота", Weekday), ("субота", Weekday), ("сёння", DateFiller), ("твитнуть", ShareLabel),
    ("твиттер", Network), ("твітэр", Network), ("телеграм", Network), ("телеграмм", Network), ("тикток", Network),
    ("травень", Month), ("траўня", Month), ("тыкток", Network), ("тэлеграм", Network), ("у", Filler),
    ("укантакце", Network), ("учора", DateFiller), ("фев", Month), ("февраль", Month), ("февраля", Month),
    ("фейсбук", Network), ("фэйсбук", Network), ("хв", Unit), ("хвілін", Unit), ("хвіліна", Unit),
    ("хвіліны", Unit), ("час", Unit), ("часа", Unit), ("часов", Unit), ("чацвер", Weekday), ("четверг", Weekday),
    ("чт", Weekday), ("чтения", CounterLabel), ("чытання", CounterLabel), ("чэрв", Month), ("чэрвень", Month),
    ("чэрвеня", Month), ("ютуб", Network), ("янв", Month), ("январь", Month), ("января", Month), ("і", Filler),
    ("інстаграм", Network), ("ў", Filler),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(WORDS.is_sorted_by(|a, b| a.0 < b.0));
        assert!(WORDS.iter().all(|(word, _)| word.len() <= LONGEST));
        assert_eq!(look_up("Декабря"), Some(Month));
    }
}
