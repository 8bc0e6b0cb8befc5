//! Phrases that pages put around stories, in English, Russian and Belarusian.
//!
//! A phrase counts at the start of a sentence only. The table is sorted, so that a sentence is looked up by its first word.

use crate::text::chars::{is_dash, is_pictograph, is_quotation_mark, is_space};

/// What a sentence that begins with a phrase may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// A link to another story.
    Related,
    /// The same, where a colon or nothing follows.
    RelatedLabel,
    /// A photo credit, where no full stop ends it.
    Credit,
    /// A photo credit, where a colon or nothing follows.
    CreditLabel,
    /// Who wrote it, where a colon follows.
    SourceLabel,
    /// Who wrote or owns it.
    Source,
    /// An invitation to follow or to share.
    Share,
    /// An appeal for money.
    Donation,
    /// The same in the infinitive, as on a button.
    DonationButton,
    /// A paywall or a log-in line.
    Notice,
    /// A message of the page's software, the sentence being nothing else.
    Prompt,
    /// A word that stands alone: "Advertisement".
    Alone,
}

use Class::{
    Alone, Credit, CreditLabel, Donation, DonationButton, Notice, Prompt, Related, RelatedLabel, Share, Source,
    SourceLabel,
};

/// Sorted by phrase. All in the form that [`normalize`] gives.
const PHRASES: &[(&str, Class)] = &[
    ("a post shared by", Share),
    ("accept all cookies", Notice),
    ("advertisement", Alone),
    ("all rights reserved", Source),
    ("already a member", Notice),
    ("already a subscriber", Notice),
    ("also read", Related),
    ("an error has occurred", Prompt),
    ("an error occurred", Prompt),
    ("ap photo", Credit),
    ("apply for membership", Donation),
    ("archival photo", Credit),
    ("archive photo", Credit),
    ("article continues after", Notice),
    ("author", SourceLabel),
    ("back us", Donation),
    ("be the first to know", Share),
    ("become a backer", Donation),
    ("become a contributor", Donation),
    ("become a donor", Donation),
    ("become a friend of", Donation),
    ("become a member", Donation),
    ("become a patron", Donation),
    ("become a sponsor", Donation),
    ("become a subscriber", Donation),
    ("become a supporter", Donation),
    ("become our patron", Donation),
    ("buy us a coffee", Donation),
    ("by subscription", Alone),
    ("chip in", Donation),
    ("click here to", Notice),
    ("contribute", DonationButton),
    ("copy link", Share),
    ("cover photo", Credit),
    ("create a free account", Notice),
    ("create an account", Notice),
    ("credit", CreditLabel),
    ("donate", DonationButton),
    ("donate now", Donation),
    ("donate to us", Donation),
    ("donate today", Donation),
    ("download our app", Share),
    ("editing by", Source),
    ("editor", SourceLabel),
    ("editors' picks", RelatedLabel),
    ("enable javascript", Notice),
    ("enjoyed this", Donation),
    ("error loading", Prompt),
    ("failed to load", Prompt),
    ("file photo", Credit),
    ("follow our", Share),
    ("follow us", Share),
    ("fota", CreditLabel),
    ("found a mistake", Notice),
    ("found a typo", Notice),
    ("found an error", Notice),
    ("further reading", RelatedLabel),
    ("get our app", Share),
    ("get the latest news", Share),
    ("getty images", CreditLabel),
    ("give what you can", Donation),
    ("graphic", CreditLabel),
    ("have you found a mistake", Notice),
    ("help us", Donation),
    ("hladzicie taksama", Related),
    ("illustration", CreditLabel),
    ("illustration photo", Credit),
    ("illustrative image", Credit),
    ("illustrative photo", Credit),
    ("image", CreditLabel),
    ("image caption", Credit),
    ("image credit", CreditLabel),
    ("image source", Credit),
    ("join our channel", Share),
    ("join our newsletter", Share),
    ("join our patrons", Donation),
    ("join our telegram", Share),
    ("join us in", Share),
    ("join us on", Share),
    ("keep reading", Notice),
    ("latest news", RelatedLabel),
    ("leave a comment", Notice),
    ("like our work", Donation),
    ("like this story", Donation),
    ("like what we do", Donation),
    ("listen to this article", Notice),
    ("load more", Alone),
    ("loading", Prompt),
    ("log in", Notice),
    ("make a contribution", Donation),
    ("make a donation", Donation),
    ("make a one-time", Donation),
    ("members only", Alone),
    ("more about this", RelatedLabel),
    ("more from", RelatedLabel),
    ("more news in our", Share),
    ("more news on our", Share),
    ("more on this", RelatedLabel),
    ("more on this story", Related),
    ("more on this topic", Related),
    ("more stories", RelatedLabel),
    ("most read", RelatedLabel),
    ("notice a mistake", Notice),
    ("on the same topic", RelatedLabel),
    ("on the topic", RelatedLabel),
    ("on this topic", RelatedLabel),
    ("only for subscribers", Alone),
    ("oops", Notice),
    ("our channel", Share),
    ("our telegram", Share),
    ("pa temie", RelatedLabel),
    ("padpisvajciesia", Share),
    ("padtrymajcie", Donation),
    ("padtrymać", DonationButton),
    ("page not found", Prompt),
    ("photo", CreditLabel),
    ("photo by", Credit),
    ("photo courtesy", Credit),
    ("photo credit", CreditLabel),
    ("photo for illustration", Credit),
    ("photo from", Credit),
    ("photo illustration", Credit),
    ("photo is illustrative", Credit),
    ("photo source", CreditLabel),
    ("photo used for illustration", Credit),
    ("photograph", CreditLabel),
    ("photos", CreditLabel),
    ("photos by", Credit),
    ("picture", CreditLabel),
    ("pictured", CreditLabel),
    ("please consider", Donation),
    ("please disable your ad", Notice),
    ("please donate", Donation),
    ("please enable", Notice),
    ("please log in", Notice),
    ("please reload", Notice),
    ("please share", Share),
    ("please sign in", Notice),
    ("please subscribe", Notice),
    ("please support", Donation),
    ("please try again", Notice),
    ("press ctrl", Notice),
    ("read also", Related),
    ("read as well", RelatedLabel),
    ("read in full", RelatedLabel),
    ("read more", Related),
    ("read next", Related),
    ("read on", RelatedLabel),
    ("read the full", Related),
    ("read too", RelatedLabel),
    ("read us", Share),
    ("recommended", RelatedLabel),
    ("refresh the page", Notice),
    ("register", Notice),
    ("related", RelatedLabel),
    ("related articles", RelatedLabel),
    ("related news", RelatedLabel),
    ("related stories", RelatedLabel),
    ("related topics", RelatedLabel),
    ("reload the page", Notice),
    ("reload this page", Notice),
    ("reporting by", Source),
    ("save article", Share),
    ("scan the qr", Donation),
    ("screenshot", CreditLabel),
    ("screenshot from", Credit),
    ("see also", Related),
    ("see more", RelatedLabel),
    ("select the text and press", Notice),
    ("send us", Share),
    ("share", Alone),
    ("share this", Share),
    ("share with", Share),
    ("share your opinion", Notice),
    ("sign in", Notice),
    ("sign up for", Share),
    ("something went wrong", Prompt),
    ("source", SourceLabel),
    ("sponsored", Alone),
    ("spotted a mistake", Notice),
    ("spotted an error", Notice),
    ("stay up to date", Share),
    ("stay with us", Share),
    ("stock photo", Credit),
    ("story continues below", Notice),
    ("subscribe", Notice),
    ("subscribe in", Share),
    ("subscribe on", Share),
    ("subscribe to our", Share),
    ("subscribe to us", Share),
    ("subscribers only", Alone),
    ("support independent", Donation),
    ("support journalism", Donation),
    ("support our", Donation),
    ("support the editorial", Donation),
    ("support the newsroom", Donation),
    ("support us", Donation),
    ("tags", SourceLabel),
    ("tell us", Notice),
    ("text", SourceLabel),
    ("text by", Source),
    ("thank you for reading", Donation),
    ("thanks for reading", Donation),
    ("the material is available only", Notice),
    ("the rest of this", Notice),
    ("this article is available", Notice),
    ("this article is for", Notice),
    ("this article is free", Donation),
    ("this content is blocked", Prompt),
    ("this content is for", Notice),
    ("this content is not available", Prompt),
    ("this site uses cookies", Notice),
    ("this story is for", Notice),
    ("this video is unavailable", Prompt),
    ("to continue reading", Notice),
    ("to keep reading", Notice),
    ("to read the full", Notice),
    ("topics", SourceLabel),
    ("translated by", Source),
    ("translation", SourceLabel),
    ("try again", Notice),
    ("turn off your ad", Notice),
    ("turn on notifications", Share),
    ("unlock", Notice),
    ("video", CreditLabel),
    ("video unavailable", Prompt),
    ("view this post on", Share),
    ("want more", Notice),
    ("want to read more", Notice),
    ("watch also", Related),
    ("we are on telegram", Share),
    ("we are social", Alone),
    ("we use cookies", Notice),
    ("what to read next", RelatedLabel),
    ("words", SourceLabel),
    ("write to our", Share),
    ("write to us", Share),
    ("written by", Source),
    ("you are offline", Prompt),
    ("you can support", Donation),
    ("you have reached your limit", Notice),
    ("you have read", Notice),
    ("you may also like", RelatedLabel),
    ("you might also like", RelatedLabel),
    ("you've reached your limit", Notice),
    ("you've read", Notice),
    ("your browser does not support", Notice),
    ("your browser doesn't support", Notice),
    ("your donation", Donation),
    ("your support", Donation),
    ("čytajcie jašče", Related),
    ("čytajcie taksama", Related),
    ("автор", SourceLabel),
    ("автор фото", CreditLabel),
    ("авторизуйтесь", Notice),
    ("архивное фото", Credit),
    ("архіўнае фота", Credit),
    ("аформіце данат", Donation),
    ("аформіце падпіску", Notice),
    ("ахвяраваць", DonationButton),
    ("аўтар", SourceLabel),
    ("аўтар фота", CreditLabel),
    ("без вас", Donation),
    ("больш навін", Share),
    ("больш па тэме", RelatedLabel),
    ("больше новостей", Share),
    ("больше по теме", RelatedLabel),
    ("будьте в курсе", Share),
    ("в тему", RelatedLabel),
    ("вам будет интересно", RelatedLabel),
    ("вам можа быць цікава", RelatedLabel),
    ("вам можа спадабацца", RelatedLabel),
    ("вам может быть интересно", RelatedLabel),
    ("вам может понравиться", RelatedLabel),
    ("ваш браузер не", Notice),
    ("ваш браўзер не", Notice),
    ("ваша падтрымка", Donation),
    ("ваша поддержка", Donation),
    ("видео", CreditLabel),
    ("видео недоступно", Prompt),
    ("включите уведомления", Share),
    ("войдите", Notice),
    ("войти", Notice),
    ("все права защищены", Source),
    ("вступайте в", Share),
    ("вы можаце падтрымаць", Donation),
    ("вы можете поддержать", Donation),
    ("выделите", Notice),
    ("вылучыце", Notice),
    ("глядзі таксама", Related),
    ("глядзіце таксама", Related),
    ("далучайцеся", Share),
    ("дапамажыце нам", Donation),
    ("дапамажыце рэдакцыі", Donation),
    ("для падпісчыкаў", Alone),
    ("для подписчиков", Alone),
    ("добавьте нас", Share),
    ("донат", DonationButton),
    ("другие новости", RelatedLabel),
    ("еще по теме", RelatedLabel),
    ("з тэмы", RelatedLabel),
    ("загрузить еще", Alone),
    ("загрузка", Prompt),
    ("загрузіць яшчэ", Alone),
    ("задонатить", DonationButton),
    ("задонаціць", DonationButton),
    ("заметили ошибку", Notice),
    ("зарегистрируйтесь", Notice),
    ("зарэгіструйцеся", Notice),
    ("заўважылі памылку", Notice),
    ("здымак", CreditLabel),
    ("здымак ілюстрацыйны", Credit),
    ("знайшлі памылку", Notice),
    ("иллюстративное изображение", Credit),
    ("иллюстративное фото", Credit),
    ("иллюстрация", CreditLabel),
    ("источник", SourceLabel),
    ("источник фото", CreditLabel),
    ("как вам новость", Notice),
    ("калаж", CreditLabel),
    ("каментары", Alone),
    ("коллаж", CreditLabel),
    ("комментарии", Alone),
    ("комментировать", Alone),
    ("крыніца", SourceLabel),
    ("крыніца фота", CreditLabel),
    ("материал доступен", Notice),
    ("материалы по теме", RelatedLabel),
    ("матэрыял даступны", Notice),
    ("матэрыялы па тэме", RelatedLabel),
    ("мы в telegram", Share),
    ("мы в социальных сетях", Share),
    ("мы в соцсетях", Share),
    ("мы в телеграм", Share),
    ("мы ў telegram", Share),
    ("мы ў сацсетках", Share),
    ("мы ў тэлеграм", Share),
    ("навіны па тэме", RelatedLabel),
    ("напишите нам", Share),
    ("напішыце нам", Share),
    ("наш telegram", Share),
    ("наш канал", Share),
    ("наш телеграм", Share),
    ("наш тэлеграм", Share),
    ("нашли ошибку", Notice),
    ("не прапусціце", Share),
    ("не пропустите", Share),
    ("не удалось загрузить", Notice),
    ("новости по теме", RelatedLabel),
    ("нужна ваша помощь", Donation),
    ("обновите страницу", Notice),
    ("окончание доступно", Notice),
    ("оставить комментарий", Notice),
    ("оставьте комментарий", Notice),
    ("остаток текста", Notice),
    ("отправьте нам", Share),
    ("оформите донат", Donation),
    ("оформите подписку", Notice),
    ("оформить подписку", Notice),
    ("па падпісцы", Alone),
    ("па тэме", RelatedLabel),
    ("падзяліцеся", Share),
    ("падзяліцца", Share),
    ("падпісацца", Share),
    ("падпісвайцеся", Share),
    ("падпішыцеся", Share),
    ("падтрымай", Donation),
    ("падтрымайце", Donation),
    ("падтрымаць", DonationButton),
    ("пакінуць каментар", Notice),
    ("памылка загрузкі", Prompt),
    ("пераклад", SourceLabel),
    ("перевод", SourceLabel),
    ("перезагрузите страницу", Notice),
    ("перечислить", DonationButton),
    ("по подписке", Alone),
    ("по теме", RelatedLabel),
    ("поддержать", DonationButton),
    ("поддержи", Donation),
    ("поддержите", Donation),
    ("поделитесь", Share),
    ("поделиться", Share),
    ("подключайтесь", Share),
    ("подписаться", Share),
    ("подписка на", Share),
    ("подписывайся", Share),
    ("подписывайтесь", Share),
    ("подпишитесь", Share),
    ("пожалуйста, поддержите", Donation),
    ("пожертвовать", DonationButton),
    ("помогите нам", Donation),
    ("помогите редакции", Donation),
    ("понравилась статья", Donation),
    ("понравился материал", Donation),
    ("попробуйте еще раз", Notice),
    ("попробуйте позже", Notice),
    ("популярное", RelatedLabel),
    ("почитайте", RelatedLabel),
    ("почитать еще", RelatedLabel),
    ("присоединяйтесь", Share),
    ("присылайте", Share),
    ("произошла ошибка", Prompt),
    ("прочитайте также", Related),
    ("раім пачытаць", RelatedLabel),
    ("редактор", SourceLabel),
    ("реклама", Alone),
    ("рекомендуем", RelatedLabel),
    ("рэдактар", SourceLabel),
    ("рэклама", Alone),
    ("самае чытанае", RelatedLabel),
    ("самое читаемое", RelatedLabel),
    ("сачыце за", Share),
    ("скачайте приложение", Share),
    ("скопировать ссылку", Share),
    ("скрин", CreditLabel),
    ("скриншот", CreditLabel),
    ("скриншот видео", Credit),
    ("скриншот из", Credit),
    ("скрыншот", CreditLabel),
    ("скрыншот відэа", Credit),
    ("скрыншот з", Credit),
    ("следите за", Share),
    ("смотри также", Related),
    ("смотрите также", Related),
    ("снимок", CreditLabel),
    ("спасибо, что читаете", Donation),
    ("станьте патроном", Donation),
    ("станьте подписчиком", Donation),
    ("станьте участником", Donation),
    ("станьте частью", Donation),
    ("станьце патронам", Donation),
    ("станьце часткай", Donation),
    ("стать патроном", Donation),
    ("стать спонсором", Donation),
    ("стаць патронам", Donation),
    ("таксама па тэме", RelatedLabel),
    ("теги", SourceLabel),
    ("текст", SourceLabel),
    ("тэгі", SourceLabel),
    ("тэкст", SourceLabel),
    ("увайдзіце", Notice),
    ("увайсці", Notice),
    ("узнавайте первыми", Share),
    ("уключыце апавяшчэнні", Share),
    ("уключыце паведамленні", Share),
    ("упс", Notice),
    ("усе правы абаронены", Source),
    ("фота", CreditLabel),
    ("фота з", Credit),
    ("фота мае ілюстрацыйны", Credit),
    ("фота носіць ілюстрацыйны", Credit),
    ("фота ілюстрацыйнае", Credit),
    ("фотаздымак", CreditLabel),
    ("фото", CreditLabel),
    ("фото из", Credit),
    ("фото иллюстративное", Credit),
    ("фото использовано", Credit),
    ("фото носит иллюстративный", Credit),
    ("фото с", Credit),
    ("фотография", CreditLabel),
    ("фотография из", Credit),
    ("фотография носит иллюстративный", Credit),
    ("хотите быть в курсе", Share),
    ("хочаце быць у курсе", Share),
    ("читайте далее", Related),
    ("читайте еще", Related),
    ("читайте нас", Share),
    ("читайте по теме", Related),
    ("читайте также", Related),
    ("читать далее", Related),
    ("читать по теме", RelatedLabel),
    ("читать также", Related),
    ("чтобы дочитать", Notice),
    ("чтобы оставить комментарий", Notice),
    ("чтобы прочитать", Notice),
    ("чтобы читать дальше", Notice),
    ("чытайце далей", Related),
    ("чытайце нас", Share),
    ("чытайце па тэме", Related),
    ("чытайце таксама", Related),
    ("чытайце яшчэ", Related),
    ("чытаць далей", Related),
    ("чытаць таксама", Related),
    ("этот материал доступен", Notice),
    ("этот текст доступен", Notice),
    ("яшчэ па тэме", RelatedLabel),
    ("ілюстрацыйнае фота", Credit),
    ("ілюстрацыйная выява", Credit),
    ("ілюстрацыйны здымак", Credit),
    ("ілюстрацыя", CreditLabel),
];

/// The class of the longest phrase that `sentence` (normalised) begins with, and the phrase's length.
pub(super) fn begins(sentence: &str) -> Option<(Class, usize)> {
    let first = sentence.find(' ').map_or(sentence, |n| &sentence[..n]);
    let first = first.trim_end_matches([':', '.', ',', '!', '?']);
    let from = PHRASES.partition_point(|(phrase, _)| *phrase < first);
    PHRASES[from..]
        .iter()
        .take_while(|(phrase, _)| phrase.starts_with(first))
        .filter(|(phrase, _)| {
            sentence.strip_prefix(phrase).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        })
        .map(|&(phrase, class)| (class, phrase.len()))
        .last()
}

/// Words and beginnings of words that speak of the page and its readers, as the beginning of a word.
const PAGE_WORDS: &[&str] = &[
    "donat",
    "patreon",
    "boosty",
    "patron",
    "subscri",
    "telegram",
    "viber",
    "youtube",
    "instagram",
    "facebook",
    "tiktok",
    "newsletter",
    "readers",
    "newsroom",
    "journalism",
    "advertis",
    "paywall",
    "notification",
    "account",
    "channel",
    "донат",
    "пожертв",
    "патрон",
    "подпис",
    "телеграм",
    "вайбер",
    "рассылк",
    "читател",
    "редакци",
    "независим",
    "уведомлени",
    "бесплатн",
    "канал",
    "данат",
    "ахвяр",
    "падпіс",
    "тэлеграм",
    "рассыл",
    "чытач",
    "рэдакцы",
    "незалежн",
    "апавяшчэнн",
    "бясплатн",
];

/// How many words of `line` (normalised) speak of the page and its readers, three at most.
pub(super) fn page_words(line: &str) -> usize {
    let words = line.split(|c: char| !c.is_alphanumeric()).filter(|w| w.len() > 4);
    words.filter(|w| PAGE_WORDS.iter().any(|p| w.starts_with(p))).take(3).count()
}

/// Whether `line` (normalised) speaks to the reader or of "us".
pub(super) fn addresses_reader(line: &str) -> bool {
    line.split(|c: char| !c.is_alphanumeric() && c != '\'').any(|w| {
        matches!(
            w,
            "us" | "our"
                | "we"
                | "you"
                | "your"
                | "нас"
                | "нам"
                | "мы"
                | "вам"
                | "вас"
                | "вы"
                | "ваш"
                | "ваша"
                | "ваше"
                | "вашу"
                | "вашей"
                | "наш"
                | "наша"
                | "нашем"
                | "нашу"
                | "нашей"
                | "нашим"
                | "нашага"
                | "нашым"
                | "вашай"
        )
    })
}

/// `line` in lower case, with plain quotation marks, apostrophes, dashes and single spaces, without the pictures and
/// bullets before it; "ё" is "е".
pub(super) fn normalize(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    for c in line.chars() {
        match c {
            'a'..='z' | '0'..='9' | 'а'..='я' => out.push(c),
            _ if is_space(c) => {
                if !out.is_empty() && !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            '’' | '‘' | '\'' | 'ʼ' | '`' => out.push('\''),
            _ if is_quotation_mark(c) => out.push('"'),
            _ if is_dash(c) => out.push('-'),
            'ё' | 'Ё' => out.push('е'),
            '•' | '*' | '·' | '#' if out.is_empty() => {}
            '\u{fe0f}' | '\u{200d}' | '\u{ad}' | '\u{200b}' | '\u{feff}' | '\u{2060}' => {}
            _ if is_pictograph(c) && out.is_empty() => {}
            _ => out.extend(c.to_lowercase()),
        }
    }
    out
}

/// The beginnings of the sentences and link texts of a normalised line.
pub(super) fn starts(line: &str) -> impl Iterator<Item = &str> {
    let mut fresh = true;
    line.char_indices().filter_map(move |(at, c)| {
        let letter = c.is_alphanumeric();
        let start = fresh && letter;
        fresh = match c {
            '.' | '!' | '?' | '|' | '·' | '•' | ':' | ';' => true,
            _ if letter => false,
            _ => fresh || is_pictograph(c),
        };
        start.then(|| &line[at..])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_normal() {
        for pair in PHRASES.windows(2) {
            assert!(pair[0].0 < pair[1].0, "{:?} before {:?}", pair[0].0, pair[1].0);
        }
        for (phrase, _) in PHRASES {
            assert_eq!(normalize(phrase), *phrase);
        }
    }

    #[test]
    fn the_longest_phrase_wins() {
        assert_eq!(begins("photo from the archive").map(|b| b.0), Some(Credit));
        assert_eq!(begins("photo: reuters").map(|b| b.0), Some(CreditLabel));
        assert_eq!(begins("readable").map(|b| b.0), None);
        assert_eq!(begins("фото с места").map(|b| b.0), Some(Credit));
        assert_eq!(begins("читайте также: что").map(|b| b.0), Some(Related));
    }
}
