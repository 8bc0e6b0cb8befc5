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
    /// An invitation to follow or to share, and nothing else it could be.
    ShareLine,
    /// A paywall or a log-in line.
    Notice,
    /// A message of the page, and nothing else it could be.
    NoticeLine,
    /// A message of the page's software, the sentence being nothing else.
    Prompt,
    /// A word that stands alone: "Advertisement".
    Alone,
}

use Class::{
    Alone, Credit, CreditLabel, Donation, DonationButton, Notice, NoticeLine, Prompt, Related, RelatedLabel, Share,
    ShareLine, Source, SourceLabel,
};

/// Sorted by phrase. All in the form that [`normalize`] gives.
const PHRASES: &[(&str, Class)] = &[
    ("a post shared by", ShareLine),
    ("accept all cookies", Notice),
    ("advertisement", Alone),
    ("after newsletter promotion", NoticeLine),
    ("all rights reserved", Source),
    ("already a member", NoticeLine),
    ("already a subscriber", NoticeLine),
    ("also in the news", RelatedLabel),
    ("also read", Related),
    ("an error has occurred", Prompt),
    ("an error occurred", Prompt),
    ("ap photo", Credit),
    ("apply for membership", Donation),
    ("archival photo", Credit),
    ("archive photo", Credit),
    ("article continues after", NoticeLine),
    ("article continues below", NoticeLine),
    ("author", SourceLabel),
    ("back to top", NoticeLine),
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
    ("comments are closed", NoticeLine),
    ("continue reading with", NoticeLine),
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
    ("explore more", RelatedLabel),
    ("explore more on", RelatedLabel),
    ("failed to load", Prompt),
    ("file photo", Credit),
    ("follow live", Alone),
    ("follow our", Share),
    ("follow us", Share),
    ("follow us on", ShareLine),
    ("fota", CreditLabel),
    ("found a mistake", NoticeLine),
    ("found a typo", NoticeLine),
    ("found an error", Notice),
    ("further reading", RelatedLabel),
    ("get our app", Share),
    ("get the latest news", Share),
    ("get unlimited access", Notice),
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
    ("image caption", CreditLabel),
    ("image credit", CreditLabel),
    ("image source", CreditLabel),
    ("in other news", RelatedLabel),
    ("in the photo", CreditLabel),
    ("in the picture", CreditLabel),
    ("javascript is disabled", NoticeLine),
    ("javascript is required", NoticeLine),
    ("join our channel", Share),
    ("join our newsletter", Share),
    ("join our patrons", Donation),
    ("join our telegram", Share),
    ("join us in", Share),
    ("join us on", Share),
    ("keep reading", Notice),
    ("latest news", RelatedLabel),
    ("leave a comment", NoticeLine),
    ("like our work", Donation),
    ("like this story", Donation),
    ("like what we do", Donation),
    ("listen", Alone),
    ("listen to this article", Notice),
    ("live updates", Alone),
    ("load more", Alone),
    ("loading", Prompt),
    ("log in", Notice),
    ("log in / sign up", Alone),
    ("log in to comment", NoticeLine),
    ("log in to continue", NoticeLine),
    ("log in to leave", NoticeLine),
    ("log in to read", NoticeLine),
    ("make a contribution", Donation),
    ("make a donation", Donation),
    ("make a one-time", Donation),
    ("media caption", CreditLabel),
    ("members only", Alone),
    ("more about this", RelatedLabel),
    ("more from", RelatedLabel),
    ("more in", RelatedLabel),
    ("more news in our", Share),
    ("more news on our", Share),
    ("more on this", RelatedLabel),
    ("more on this story", Related),
    ("more on this topic", Related),
    ("more stories", RelatedLabel),
    ("most popular", RelatedLabel),
    ("most read", RelatedLabel),
    ("most viewed", RelatedLabel),
    ("next", Alone),
    ("no compatible source was found", NoticeLine),
    ("no media source currently available", NoticeLine),
    ("notice a mistake", Notice),
    ("on the same topic", RelatedLabel),
    ("on the topic", RelatedLabel),
    ("on this topic", RelatedLabel),
    ("only for subscribers", Alone),
    ("oops", Notice),
    ("our channel", Share),
    ("our standards", NoticeLine),
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
    ("pictured above", CreditLabel),
    ("please consider", Donation),
    ("please disable your ad", Notice),
    ("please donate", Donation),
    ("please enable", Notice),
    ("please enable javascript", NoticeLine),
    ("please log in", Notice),
    ("please reload", Notice),
    ("please share", Share),
    ("please sign in", Notice),
    ("please subscribe", Notice),
    ("please support", Donation),
    ("please try again", Notice),
    ("premium", Alone),
    ("press ctrl", Notice),
    ("previous", Alone),
    ("print", Alone),
    ("read also", Related),
    ("read as well", RelatedLabel),
    ("read in full", RelatedLabel),
    ("read more", Related),
    ("read next", Related),
    ("read on", RelatedLabel),
    ("read the full", Related),
    ("read too", RelatedLabel),
    ("read us", Share),
    ("read us on", ShareLine),
    ("recommended", RelatedLabel),
    ("refresh the page", Notice),
    ("register for free", Notice),
    ("register now", Notice),
    ("register to", Notice),
    ("related", RelatedLabel),
    ("related articles", RelatedLabel),
    ("related news", RelatedLabel),
    ("related stories", RelatedLabel),
    ("related topics", RelatedLabel),
    ("reload the page", Notice),
    ("reload this page", Notice),
    ("reporting by", Source),
    ("reuse this content", ShareLine),
    ("save", Alone),
    ("save article", Share),
    ("scan the qr", Donation),
    ("screenshot", CreditLabel),
    ("screenshot from", Credit),
    ("see also", Related),
    ("see more", RelatedLabel),
    ("select the text and press", Notice),
    ("send us", Share),
    ("share", Alone),
    ("share on", ShareLine),
    ("share this", Share),
    ("share this article", ShareLine),
    ("share this page", ShareLine),
    ("share this post", ShareLine),
    ("share this story", ShareLine),
    ("share to", ShareLine),
    ("share via", ShareLine),
    ("share with", Share),
    ("share your opinion", Notice),
    ("sign in", Notice),
    ("sign in to comment", NoticeLine),
    ("sign in to continue", NoticeLine),
    ("sign in to read", NoticeLine),
    ("sign up", Alone),
    ("sign up for", Share),
    ("sign up for our", ShareLine),
    ("sign up to", ShareLine),
    ("skip past newsletter", NoticeLine),
    ("skip to content", NoticeLine),
    ("skip to main content", NoticeLine),
    ("something went wrong", Prompt),
    ("source", SourceLabel),
    ("sponsored", Alone),
    ("spotted a mistake", NoticeLine),
    ("spotted an error", NoticeLine),
    ("start your free trial", Notice),
    ("stay up to date", Share),
    ("stay with us", Share),
    ("stock photo", Credit),
    ("story continues after", NoticeLine),
    ("story continues below", NoticeLine),
    ("subscribe", Notice),
    ("subscribe in", Share),
    ("subscribe on", Share),
    ("subscribe to our", Share),
    ("subscribe to our channel", ShareLine),
    ("subscribe to our newsletter", ShareLine),
    ("subscribe to our telegram", ShareLine),
    ("subscribe to us", Share),
    ("subscribers only", Alone),
    ("subscribers-only", Alone),
    ("suggested topics", RelatedLabel),
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
    ("this article is available to subscribers", NoticeLine),
    ("this article is for", Notice),
    ("this article is for subscribers", NoticeLine),
    ("this article is free", Donation),
    ("this content is blocked", Prompt),
    ("this content is for", Notice),
    ("this content is not available", Prompt),
    ("this site uses cookies", NoticeLine),
    ("this story is for", Notice),
    ("this story is for subscribers", NoticeLine),
    ("this video can not be played", NoticeLine),
    ("this video is unavailable", Prompt),
    ("to continue reading", Notice),
    ("to keep reading", Notice),
    ("to play this video you need", NoticeLine),
    ("to read the full", Notice),
    ("top stories", RelatedLabel),
    ("topics", SourceLabel),
    ("translated by", Source),
    ("translation", SourceLabel),
    ("trending", RelatedLabel),
    ("try again", Notice),
    ("try it for", Notice),
    ("turn off your ad", Notice),
    ("turn on notifications", Share),
    ("unlimited access", Notice),
    ("unlock the full", Notice),
    ("unlock this article", NoticeLine),
    ("video", CreditLabel),
    ("video caption", CreditLabel),
    ("video unavailable", Prompt),
    ("view on instagram", ShareLine),
    ("view on telegram", ShareLine),
    ("view this post on", ShareLine),
    ("want more", Notice),
    ("want to read more", Notice),
    ("watch also", Related),
    ("we are on telegram", Share),
    ("we are social", Alone),
    ("we use cookies", NoticeLine),
    ("what to read next", RelatedLabel),
    ("words", SourceLabel),
    ("write to our", Share),
    ("write to us", Share),
    ("written by", Source),
    ("you are offline", Prompt),
    ("you can support", Donation),
    ("you have reached your limit", Notice),
    ("you have read", Notice),
    ("you have read your", NoticeLine),
    ("you may also like", RelatedLabel),
    ("you might also like", RelatedLabel),
    ("you might be interested", RelatedLabel),
    ("you've reached your limit", Notice),
    ("you've read", Notice),
    ("your browser does not support", NoticeLine),
    ("your browser doesn't support", NoticeLine),
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
    ("ваш браузер не", NoticeLine),
    ("ваш браўзер не", NoticeLine),
    ("ваша падтрымка", Donation),
    ("ваша поддержка", Donation),
    ("вверх", Alone),
    ("версия для печати", Alone),
    ("версія для друку", Alone),
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
    ("выделите ее и нажмите", NoticeLine),
    ("вылучыце", Notice),
    ("відэа недаступнае", NoticeLine),
    ("глядзі таксама", Related),
    ("глядзіце таксама", Related),
    ("далее", Alone),
    ("далучайцеся", Share),
    ("дапамажыце нам", Donation),
    ("дапамажыце рэдакцыі", Donation),
    ("для падпісчыкаў", Alone),
    ("для подписчиков", Alone),
    ("для чытачоў па падпісцы", Alone),
    ("добавьте нас", Share),
    ("донат", DonationButton),
    ("другие новости", RelatedLabel),
    ("друк", Alone),
    ("если вы заметили ошибку", NoticeLine),
    ("если вы нашли ошибку", NoticeLine),
    ("еще новости", RelatedLabel),
    ("еще по теме", RelatedLabel),
    ("з тэмы", RelatedLabel),
    ("загрузить еще", Alone),
    ("загрузка", Prompt),
    ("загрузіць яшчэ", Alone),
    ("задонатить", DonationButton),
    ("задонаціць", DonationButton),
    ("заметили ошибку", NoticeLine),
    ("зарегистрируйтесь", Notice),
    ("зарэгіструйцеся", Notice),
    ("заўважылі памылку", NoticeLine),
    ("здымак", CreditLabel),
    ("здымак ілюстрацыйны", Credit),
    ("знайшлі памылку", NoticeLine),
    ("иллюстративное изображение", Credit),
    ("иллюстративное фото", Credit),
    ("иллюстрация", CreditLabel),
    ("источник", SourceLabel),
    ("источник фото", CreditLabel),
    ("каб дачытаць", Notice),
    ("каб пакінуць каментар", NoticeLine),
    ("каб прачытаць", Notice),
    ("каб чытаць далей", Notice),
    ("как вам новость", Notice),
    ("калаж", CreditLabel),
    ("калі вы заўважылі памылку", NoticeLine),
    ("калі вы знайшлі памылку", NoticeLine),
    ("каментары", Alone),
    ("каментары закрытыя", NoticeLine),
    ("коллаж", CreditLabel),
    ("комментарии", Alone),
    ("комментарии закрыты", NoticeLine),
    ("комментировать", Alone),
    ("крыніца", SourceLabel),
    ("крыніца фота", CreditLabel),
    ("купить подписку", Notice),
    ("купіць падпіску", Notice),
    ("материал доступен", Notice),
    ("материалы партнеров", RelatedLabel),
    ("материалы по теме", RelatedLabel),
    ("матэрыял даступны", Notice),
    ("матэрыялы па тэме", RelatedLabel),
    ("мы в telegram", Share),
    ("мы в социальных сетях", Share),
    ("мы в соцсетях", Share),
    ("мы в телеграм", Share),
    ("мы выкарыстоўваем cookie", NoticeLine),
    ("мы используем cookie", NoticeLine),
    ("мы ў telegram", Share),
    ("мы ў сацсетках", Share),
    ("мы ў тэлеграм", Share),
    ("на здымку", CreditLabel),
    ("на снимке", CreditLabel),
    ("на фота", CreditLabel),
    ("на фото", CreditLabel),
    ("навіны па тэме", RelatedLabel),
    ("навіны партнераў", RelatedLabel),
    ("назад", Alone),
    ("напишите нам", Share),
    ("напішыце нам", Share),
    ("наш telegram", Share),
    ("наш канал", Share),
    ("наш телеграм", Share),
    ("наш тэлеграм", Share),
    ("нашли опечатку", NoticeLine),
    ("нашли ошибку", NoticeLine),
    ("не прапусціце", Share),
    ("не пропустите", Share),
    ("не удалось загрузить", Notice),
    ("новости партнеров", RelatedLabel),
    ("новости по теме", RelatedLabel),
    ("нужна ваша помощь", Donation),
    ("обновите страницу", Notice),
    ("окончание доступно", Notice),
    ("оставить комментарий", NoticeLine),
    ("оставьте комментарий", Notice),
    ("остаток текста", Notice),
    ("отправьте нам", Share),
    ("оформите донат", Donation),
    ("оформите подписку", Notice),
    ("оформить подписку", Notice),
    ("па гэтай тэме", RelatedLabel),
    ("па падпісцы", Alone),
    ("па тэме", RelatedLabel),
    ("падзяліцеся", Share),
    ("падзяліцца", Share),
    ("падзяліцца ў", ShareLine),
    ("падпісацца", Share),
    ("падпісвайцеся", Share),
    ("падпісвайцеся на наш", ShareLine),
    ("падпішыцеся", Share),
    ("падтрымай", Donation),
    ("падтрымайце", Donation),
    ("падтрымаць", DonationButton),
    ("пакінуць каментар", NoticeLine),
    ("памылка загрузкі", Prompt),
    ("пераклад", SourceLabel),
    ("перевод", SourceLabel),
    ("перезагрузите страницу", Notice),
    ("перечислить", DonationButton),
    ("печать", Alone),
    ("по подписке", Alone),
    ("по теме", RelatedLabel),
    ("поддержать", DonationButton),
    ("поддержи", Donation),
    ("поддержите", Donation),
    ("поделитесь", Share),
    ("поделиться", Share),
    ("поделиться в", ShareLine),
    ("поделиться ссылкой", ShareLine),
    ("подключайтесь", Share),
    ("подписаться", Share),
    ("подписка на", Share),
    ("подписывайся", Share),
    ("подписывайтесь", Share),
    ("подписывайтесь на нас", ShareLine),
    ("подписывайтесь на наш", ShareLine),
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
    ("посмотреть эту публикацию", ShareLine),
    ("почитайте", RelatedLabel),
    ("почитать еще", RelatedLabel),
    ("прагледзець гэты допіс", ShareLine),
    ("працяг даступны", Notice),
    ("предыдущая новость", RelatedLabel),
    ("присоединяйтесь", Share),
    ("присылайте", Share),
    ("продолжение доступно", Notice),
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
    ("следующая новость", RelatedLabel),
    ("слушать", Alone),
    ("смотри также", Related),
    ("смотрите также", Related),
    ("смотрите также на", RelatedLabel),
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
    ("только авторизованные", NoticeLine),
    ("только для подписчиков", Alone),
    ("толькі для падпісчыкаў", Alone),
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
    ("читайте на эту тему", RelatedLabel),
    ("читайте нас", Share),
    ("читайте по теме", Related),
    ("читайте также", Related),
    ("читать далее", Related),
    ("читать по теме", RelatedLabel),
    ("читать также", Related),
    ("чтобы дочитать", Notice),
    ("чтобы оставить комментарий", NoticeLine),
    ("чтобы прочитать", Notice),
    ("чтобы читать дальше", Notice),
    ("чытайце далей", Related),
    ("чытайце на гэтую тэму", RelatedLabel),
    ("чытайце нас", Share),
    ("чытайце па тэме", Related),
    ("чытайце таксама", Related),
    ("чытайце яшчэ", Related),
    ("чытаць далей", Related),
    ("чытаць таксама", Related),
    ("этот материал доступен", Notice),
    ("этот текст доступен", Notice),
    ("яшчэ навіны", RelatedLabel),
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

/// Whether `sentence` (normalised) asks for a donation: an imperative first, what is asked for behind it.
pub(super) fn asks_for_donation(sentence: &str) -> bool {
    const ASKED: &[&str] =
        &["donat", "contribution", "донат", "пожертвован", "данат", "ахвяраванн", "patreon", "boosty", "патреон"];
    let first = sentence.split(' ').next().unwrap_or("");
    matches!(
        first,
        "make"
            | "give"
            | "send"
            | "set"
            | "leave"
            | "support"
            | "consider"
            | "click"
            | "оформите"
            | "сделайте"
            | "отправьте"
            | "переведите"
            | "перечислите"
            | "оставьте"
            | "поддержите"
            | "подпишитесь"
            | "аформіце"
            | "зрабіце"
            | "дашліце"
            | "перавядзіце"
            | "пакіньце"
            | "падтрымайце"
            | "зрабі"
            | "сделай"
    ) && ASKED.iter().any(|a| sentence.contains(a))
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
