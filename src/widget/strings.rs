//! Every word of the interface, one table a language, with its plural forms and month names.
//!
//! In a template `{0}`, `{1}` … stand for values and `*` switches heavy type on and off.

/// A language's words. Arrays of three are plural forms: one, few, many (English: one, other, other).
pub struct Strings {
    /// Its BCP 47 tag.
    pub tag: &'static str,
    pub read_original: &'static str,
    pub words: [&'static str; 3],
    pub also_in: &'static str,
    pub no_headline: &'static str,
    pub sum_shared: [&'static str; 3],
    pub sum_reworded: &'static str,
    pub sum_all_reworded: &'static str,
    pub sum_one_reworded: &'static str,
    pub sum_only: [&'static str; 3],
    pub sum_only_too: &'static str,
    pub sum_moved: [&'static str; 3],
    pub sum_none: &'static str,
    pub sentences: [&'static str; 3],
    pub in_a_row: [&'static str; 3],
    pub map_key: &'static str,
    pub views: &'static str,
    pub side_by_side: &'static str,
    pub one_story: &'static str,
    pub by_passage: &'static str,
    pub passages_short: &'static str,
    pub keep_level: &'static str,
    pub passage_of: &'static str,
    pub of: &'static str,
    pub passages: [&'static str; 3],
    pub previous: &'static str,
    pub next: &'static str,
    pub marks: &'static str,
    pub in_both: &'static str,
    pub word_differences: &'static str,
    pub said_otherwise: &'static str,
    pub added: &'static str,
    pub moved: &'static str,
    pub people: &'static str,
    pub places: &'static str,
    pub organisations: &'static str,
    pub dates: &'static str,
    pub names: &'static str,
    pub skipped: &'static str,
    pub order: &'static str,
    pub word_for_word: &'static str,
    pub nearly: &'static str,
    pub other_words: &'static str,
    pub in_part: &'static str,
    pub perhaps: &'static str,
    pub only_here: &'static str,
    pub only_here_many: [&'static str; 3],
    pub earlier: &'static str,
    pub later: &'static str,
    pub not_in: &'static str,
    pub not_in_row: [&'static str; 3],
    pub more: [&'static str; 3],
    pub only_in: &'static str,
    pub puts_it: &'static str,
    pub read_there: &'static str,
    pub close: &'static str,
    pub say_added: &'static str,
    pub say_changed: &'static str,
    pub say_moved: &'static str,
    pub say_disagrees: &'static str,
    pub say_passage: &'static str,
    pub say_jump: &'static str,
    pub truncated: &'static str,
    pub machine: &'static str,
    pub only_view: &'static str,
    pub only_intro: &'static str,
    pub only_head: &'static str,
    pub only_none: &'static str,
    pub quotations: &'static str,
    pub quotations_intro: &'static str,
    pub quotations_none: &'static str,
    pub quotation_count: [&'static str; 3],
    pub none_exact: &'static str,
    pub of_passages: [&'static str; 3],
    pub verbs: &'static str,
    pub says_nothing: &'static str,
    /// In the order of `Grade`.
    pub grades: [&'static str; 4],
    pub same_speech: &'static str,
    pub told: &'static str,
    pub told_there: &'static str,
    pub quoted_words: &'static str,
    pub names_intro: &'static str,
    pub names_none: &'static str,
    pub only_side: &'static str,
    pub places_peoples: &'static str,
    pub dates_numbers: &'static str,
    pub other_names: &'static str,
    pub name_count: [&'static str; 3],
    pub not_named: &'static str,
    pub mention_of: [&'static str; 3],
    pub mentions: [&'static str; 3],
    pub previous_mention: &'static str,
    pub next_mention: &'static str,
    pub facts: &'static str,
    pub facts_intro: &'static str,
    pub facts_none: &'static str,
    /// In the order of `DisagreementKind`.
    pub fact_kinds: [&'static str; 4],
    pub read_in_stories: &'static str,
    pub keys: &'static str,
    /// What a story without a source is called: as a name, and after "in".
    pub nameless: [[&'static str; 2]; 2],
    /// Around a name in this language's own script, where a bare name after "in" would have to be declined.
    pub place: &'static str,
    /// In the order of `SkippedKind`.
    pub kinds: [&'static str; 10],
    pub months: [&'static str; 12],
}

/// English.
pub static EN: Strings = Strings {
    tag: "en",
    read_original: "Read the original",
    words: ["{0} word", "{0} words", "{0} words"],
    also_in: ", {0}% of them also in {1}",
    no_headline: "This text came without a headline",
    sum_shared: [
        "*{0} passage* stands in both stories",
        "*{0} passages* stand in both stories",
        "*{0} passages* stand in both stories",
    ],
    sum_reworded: ", {0} of them in other words",
    sum_all_reworded: ", all of them in other words",
    sum_one_reworded: ", in other words",
    sum_only: [
        "; *{0} sentence* stands only in {1}",
        "; *{0} sentences* stand only in {1}",
        "; *{0} sentences* stand only in {1}",
    ],
    sum_only_too: ", *{0}* only in {1}",
    sum_moved: [
        "; *{0}* shared passage comes in another order",
        "; *{0}* shared passages come in another order",
        "; *{0}* shared passages come in another order",
    ],
    sum_none: "These two stories have no passage in common. Both stand below as they are.",
    sentences: ["{0} sentence", "{0} sentences", "{0} sentences"],
    in_a_row: [
        "{0} sentence, only in {1}",
        "{0} sentences in a row, only in {1}",
        "{0} sentences in a row, only in {1}",
    ],
    map_key: "The thicker a stretch, the closer the wording; thin lines stand in one story only. Ribbons that cross: another order.",
    views: "Views",
    side_by_side: "Side by side",
    one_story: "One story",
    by_passage: "Passage by passage",
    passages_short: "Passages",
    keep_level: "Keep level",
    passage_of: "Passage *{0}* of {1}",
    of: "*{0}* of {1}",
    passages: ["{0} passage", "{0} passages", "{0} passages"],
    previous: "Previous passage",
    next: "Next passage",
    marks: "Marks",
    in_both: "in both stories",
    word_differences: "Word differences",
    said_otherwise: "said otherwise",
    added: "added",
    moved: "moved",
    people: "People",
    places: "Places",
    organisations: "Organisations",
    dates: "Dates, numbers",
    names: "Names",
    skipped: "Skipped text",
    order: "In the order of",
    word_for_word: "word for word",
    nearly: "nearly the same",
    other_words: "other words",
    in_part: "in part",
    perhaps: "perhaps",
    only_here: "only here",
    only_here_many: ["only here, {0}\u{a0}sentence", "only here, {0}\u{a0}sentences", "only here, {0}\u{a0}sentences"],
    earlier: "*↑\u{a0}earlier* in {0}",
    later: "*↓\u{a0}later* in {0}",
    not_in: "Not in {0}",
    not_in_row: [
        "Not in {0}: {1} sentence",
        "Not in {0}: {1} sentences in a row",
        "Not in {0}: {1} sentences in a row",
    ],
    more: ["{0} more sentence only in {1}", "{0} more sentences only in {1}", "{0} more sentences only in {1}"],
    only_in: "only in {0}",
    puts_it: "{0} puts it so",
    read_there: "Read it there",
    close: "Close",
    say_added: "only in {0}: ",
    say_changed: "worded differently: ",
    say_moved: "in another place: ",
    say_disagrees: "the other says {0}: ",
    say_passage: "In both stories: {0}",
    truncated: "It was stopped before its end: there may be more in common.",
    say_jump: "Passage {0} of {1}, {2}. {3}: {4}",
    machine: "This comparison was made by a machine ({0}) and can be wrong.",
    only_view: "Only here",
    only_intro: "What one side has and the other leaves out, grouped as it stood together.",
    only_head: "Only in {0}",
    only_none: "Every sentence of either story stands in the other too.",
    quotations: "Quotations",
    quotations_intro: "Who is said to have said it, by which verb, and in which words.",
    quotations_none: "No quotations were found in either story.",
    quotation_count: ["{0} quotation", "{0} quotations", "{0} quotations"],
    none_exact: ", none of them word for word",
    of_passages: ["in {0} of {1} passage", "in {0} of {1} passages", "in {0} of {1} passages"],
    verbs: "The verbs",
    says_nothing: "says nothing here",
    grades: ["", "emphatic", "distancing", "conceding"],
    same_speech: "The same speech, twice",
    told: "Quoted on one side, told on the other",
    told_there: "quoted in {0}, told in {1}",
    quoted_words: "Words set in quotation marks inside the narration",
    names_intro: "Every name, as each newsroom writes it. Each stroke is a mention, placed where it stands in the story.",
    names_none: "No names, dates or numbers were found in either story.",
    only_side: "only this side says it so",
    places_peoples: "Places and peoples",
    dates_numbers: "Dates and numbers",
    other_names: "Other names",
    name_count: ["{0} name", "{0} names", "{0} names"],
    not_named: "not named",
    mention_of: ["{0} of {1} mention", "{0} of {1} mentions", "{0} of {1} mentions"],
    mentions: ["{0} mention in {1}", "{0} mentions in {1}", "{0} mentions in {1}"],
    previous_mention: "Previous mention",
    next_mention: "Next mention",
    facts: "Facts that disagree",
    facts_intro: "Numbers, dates, names and denials in which the two stories contradict each other where they tell the same.",
    facts_none: "Nothing was found in which the shared passages disagree. That does not prove that the stories agree: only numbers, dates, names and denials were compared, and by a machine.",
    fact_kinds: ["number", "date", "name", "denied on one side"],
    read_in_stories: "Read it in the stories",
    keys: "Keys: N next, P previous, M the other story, 1 to 6 the views, Esc out",
    nameless: [["the first story", "the first story"], ["the second story", "the second story"]],
    place: "{0}",
    kinds: [
        "source",
        "date",
        "image address",
        "photo credit",
        "donation appeal",
        "share buttons",
        "read also",
        "counter",
        "notice",
        "other",
    ],
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
};

/// Russian.
pub static RU: Strings = Strings {
    tag: "ru",
    read_original: "Читать в оригинале",
    words: ["{0} слово", "{0} слова", "{0} слов"],
    also_in: ", из них {0}% есть и в {1}",
    no_headline: "У этого текста нет заголовка",
    sum_shared: [
        "*{0} фрагмент* есть в обеих статьях",
        "*{0} фрагмента* есть в обеих статьях",
        "*{0} фрагментов* есть в обеих статьях",
    ],
    sum_reworded: ", {0} из них\u{a0}— другими словами",
    sum_all_reworded: ", все\u{a0}— другими словами",
    sum_one_reworded: ", другими словами",
    sum_only: [
        "; *{0} предложение* есть только в {1}",
        "; *{0} предложения* есть только в {1}",
        "; *{0} предложений* есть только в {1}",
    ],
    sum_only_too: ", *{0}*\u{a0}— только в {1}",
    sum_moved: [
        "; *{0}* общий фрагмент идёт в другом порядке",
        "; *{0}* общих фрагмента идут в другом порядке",
        "; *{0}* общих фрагментов идут в другом порядке",
    ],
    sum_none: "В этих двух статьях нет ни одного общего фрагмента. Ниже обе стоят как есть.",
    sentences: ["{0} предложение", "{0} предложения", "{0} предложений"],
    in_a_row: [
        "{0} предложение, только в {1}",
        "{0} предложения подряд, только в {1}",
        "{0} предложений подряд, только в {1}",
    ],
    map_key: "Чем толще отрезок, тем ближе слова; тонкие линии есть только в одной статье. Ленты скрещиваются: другой порядок.",
    views: "Виды",
    side_by_side: "Рядом",
    one_story: "Одна статья",
    by_passage: "По фрагментам",
    passages_short: "Фрагменты",
    keep_level: "Держать вровень",
    passage_of: "Фрагмент *{0}* из {1}",
    of: "*{0}* из {1}",
    passages: ["{0} фрагмент", "{0} фрагмента", "{0} фрагментов"],
    previous: "Предыдущий фрагмент",
    next: "Следующий фрагмент",
    marks: "Пометки",
    in_both: "в обеих статьях",
    word_differences: "Различия в словах",
    said_otherwise: "сказано иначе",
    added: "добавлено",
    moved: "переставлено",
    people: "Люди",
    places: "Места",
    organisations: "Организации",
    dates: "Даты, числа",
    names: "Имена",
    skipped: "Пропущенное",
    order: "По порядку статьи",
    word_for_word: "слово в слово",
    nearly: "почти так же",
    other_words: "другими словами",
    in_part: "частично",
    perhaps: "возможно",
    only_here: "только здесь",
    only_here_many: [
        "только здесь, {0}\u{a0}предложение",
        "только здесь, {0}\u{a0}предложения",
        "только здесь, {0}\u{a0}предложений",
    ],
    earlier: "*↑\u{a0}раньше* в {0}",
    later: "*↓\u{a0}позже* в {0}",
    not_in: "Нет в {0}",
    not_in_row: [
        "Нет в {0}: {1} предложение",
        "Нет в {0}: {1} предложения подряд",
        "Нет в {0}: {1} предложений подряд",
    ],
    more: ["Ещё {0} предложение только в {1}", "Ещё {0} предложения только в {1}", "Ещё {0} предложений только в {1}"],
    only_in: "только в {0}",
    puts_it: "Так в {0}",
    read_there: "Читать там",
    close: "Закрыть",
    say_added: "только в {0}: ",
    say_changed: "сказано иначе: ",
    say_moved: "в другом месте: ",
    say_disagrees: "в другой статье {0}: ",
    say_passage: "Есть в обеих статьях: {0}",
    truncated: "Оно остановлено до конца: общего может быть больше.",
    say_jump: "Фрагмент {0} из {1}, {2}. {3}: {4}",
    machine: "Это сравнение сделала программа ({0}), она может ошибаться.",
    only_view: "Только здесь",
    only_intro: "Что есть у одной стороны и чего нет у другой, подряд, как стояло.",
    only_head: "Только в {0}",
    only_none: "Каждое предложение есть в обеих статьях.",
    quotations: "Цитаты",
    quotations_intro: "Кому приписаны слова, каким глаголом и как они переданы.",
    quotations_none: "Ни в одной из статей цитат не найдено.",
    quotation_count: ["{0} цитата", "{0} цитаты", "{0} цитат"],
    none_exact: ", ни одна не передана слово в слово",
    of_passages: ["в {0} из {1} фрагмента", "в {0} из {1} фрагментов", "в {0} из {1} фрагментов"],
    verbs: "Глаголы речи",
    says_nothing: "здесь не говорит",
    grades: ["", "с нажимом", "с сомнением", "с уступкой"],
    same_speech: "Одно и то же высказывание дважды",
    told: "Цитата с одной стороны, пересказ с другой",
    told_there: "цитата в {0}, пересказ в {1}",
    quoted_words: "Слова в кавычках внутри авторского текста",
    names_intro: "Все имена так, как их пишет каждая редакция. Каждый штрих\u{a0}— упоминание на своём месте в статье.",
    names_none: "Ни в одной из статей имён, дат и чисел не найдено.",
    only_side: "так говорит только эта сторона",
    places_peoples: "Места и народы",
    dates_numbers: "Даты и числа",
    other_names: "Другие имена",
    name_count: ["{0} имя", "{0} имени", "{0} имён"],
    not_named: "не упоминается",
    mention_of: ["{0} из {1} упоминания", "{0} из {1} упоминаний", "{0} из {1} упоминаний"],
    mentions: ["{0} упоминание в {1}", "{0} упоминания в {1}", "{0} упоминаний в {1}"],
    previous_mention: "Предыдущее упоминание",
    next_mention: "Следующее упоминание",
    facts: "Расхождения в фактах",
    facts_intro: "Числа, даты, имена и отрицания, в которых статьи противоречат друг другу, рассказывая об одном и том же.",
    facts_none: "В общих фрагментах расхождений не найдено. Это не доказывает, что статьи согласны во всём: программа сравнила только числа, даты, имена и отрицания.",
    fact_kinds: ["число", "дата", "имя", "одна сторона отрицает"],
    read_in_stories: "Читать в статьях",
    keys: "Клавиши: N\u{a0}— дальше, P\u{a0}— назад, M\u{a0}— другая статья, 1–6\u{a0}— виды, Esc\u{a0}— выйти",
    nameless: [["первая статья", "первой статье"], ["вторая статья", "второй статье"]],
    place: "издании «{0}»",
    kinds: [
        "источник",
        "дата",
        "адрес картинки",
        "автор снимка",
        "просьба о поддержке",
        "кнопки «поделиться»",
        "читайте также",
        "счётчик",
        "сообщение сайта",
        "прочее",
    ],
    months: [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ],
};

/// Belarusian.
pub static BE: Strings = Strings {
    tag: "be",
    read_original: "Чытаць у арыгінале",
    words: ["{0} слова", "{0} словы", "{0} слоў"],
    also_in: ", з іх {0}% ёсць і ў {1}",
    no_headline: "У гэтага тэксту няма загалоўка",
    sum_shared: [
        "*{0} урывак* ёсць у абодвух артыкулах",
        "*{0} урыўкі* ёсць у абодвух артыкулах",
        "*{0} урыўкаў* ёсць у абодвух артыкулах",
    ],
    sum_reworded: ", {0} з іх\u{a0}— іншымі словамі",
    sum_all_reworded: ", усе\u{a0}— іншымі словамі",
    sum_one_reworded: ", іншымі словамі",
    sum_only: ["; *{0} сказ* ёсць толькі ў {1}", "; *{0} сказы* ёсць толькі ў {1}", "; *{0} сказаў* ёсць толькі ў {1}"],
    sum_only_too: ", *{0}*\u{a0}— толькі ў {1}",
    sum_moved: [
        "; *{0}* агульны ўрывак ідзе ў іншым парадку",
        "; *{0}* агульныя ўрыўкі ідуць у іншым парадку",
        "; *{0}* агульных урыўкаў ідуць у іншым парадку",
    ],
    sum_none: "У гэтых двух артыкулах няма ніводнага агульнага ўрыўка. Ніжэй абодва стаяць як ёсць.",
    sentences: ["{0} сказ", "{0} сказы", "{0} сказаў"],
    in_a_row: ["{0} сказ, толькі ў {1}", "{0} сказы запар, толькі ў {1}", "{0} сказаў запар, толькі ў {1}"],
    map_key: "Чым таўсцейшы адрэзак, тым бліжэйшыя словы; тонкія лініі ёсць толькі ў адным артыкуле. Стужкі скрыжоўваюцца: іншы парадак.",
    views: "Выгляды",
    side_by_side: "Побач",
    one_story: "Адзін артыкул",
    by_passage: "Па ўрыўках",
    passages_short: "Урыўкі",
    keep_level: "Трымаць роўна",
    passage_of: "Урывак *{0}* з {1}",
    of: "*{0}* з {1}",
    passages: ["{0} урывак", "{0} урыўкі", "{0} урыўкаў"],
    previous: "Папярэдні ўрывак",
    next: "Наступны ўрывак",
    marks: "Пазнакі",
    in_both: "у абодвух артыкулах",
    word_differences: "Адрозненні ў словах",
    said_otherwise: "сказана інакш",
    added: "дададзена",
    moved: "перастаўлена",
    people: "Людзі",
    places: "Месцы",
    organisations: "Арганізацыі",
    dates: "Даты, лікі",
    names: "Імёны",
    skipped: "Прапушчанае",
    order: "Паводле парадку артыкула",
    word_for_word: "слова ў слова",
    nearly: "амаль тое самае",
    other_words: "іншымі словамі",
    in_part: "часткова",
    perhaps: "магчыма",
    only_here: "толькі тут",
    only_here_many: ["толькі тут, {0}\u{a0}сказ", "толькі тут, {0}\u{a0}сказы", "толькі тут, {0}\u{a0}сказаў"],
    earlier: "*↑\u{a0}раней* у {0}",
    later: "*↓\u{a0}пазней* у {0}",
    not_in: "Няма ў {0}",
    not_in_row: ["Няма ў {0}: {1} сказ", "Няма ў {0}: {1} сказы запар", "Няма ў {0}: {1} сказаў запар"],
    more: ["Яшчэ {0} сказ толькі ў {1}", "Яшчэ {0} сказы толькі ў {1}", "Яшчэ {0} сказаў толькі ў {1}"],
    only_in: "толькі ў {0}",
    puts_it: "Так у {0}",
    read_there: "Чытаць там",
    close: "Закрыць",
    say_added: "толькі ў {0}: ",
    say_changed: "сказана інакш: ",
    say_moved: "у іншым месцы: ",
    say_disagrees: "у другім артыкуле {0}: ",
    say_passage: "Ёсць у абодвух артыкулах: {0}",
    truncated: "Яно спынена да канца: агульнага можа быць больш.",
    say_jump: "Урывак {0} з {1}, {2}. {3}: {4}",
    machine: "Гэта параўнанне зрабіла праграма ({0}), яна можа памыляцца.",
    only_view: "Толькі тут",
    only_intro: "Што ёсць у аднаго боку і чаго няма ў другога, запар, як стаяла.",
    only_head: "Толькі ў {0}",
    only_none: "Кожны сказ ёсць у абодвух артыкулах.",
    quotations: "Цытаты",
    quotations_intro: "Каму прыпісаны словы, якім дзеясловам і як яны перададзены.",
    quotations_none: "Ні ў адным з артыкулаў цытат не знойдзена.",
    quotation_count: ["{0} цытата", "{0} цытаты", "{0} цытат"],
    none_exact: ", ніводная не перададзена слова ў слова",
    of_passages: ["у {0} з {1} урыўка", "у {0} з {1} урыўкаў", "у {0} з {1} урыўкаў"],
    verbs: "Дзеясловы маўлення",
    says_nothing: "тут не гаворыць",
    grades: ["", "з націскам", "з сумневам", "з саступкай"],
    same_speech: "Адно і тое ж выказванне двойчы",
    told: "Цытата з аднаго боку, пераказ з другога",
    told_there: "цытата ў {0}, пераказ у {1}",
    quoted_words: "Словы ў двукоссі ўнутры аўтарскага тэксту",
    names_intro: "Усе імёны так, як іх піша кожная рэдакцыя. Кожны штрых\u{a0}— згадка на сваім месцы ў артыкуле.",
    names_none: "Ні ў адным з артыкулаў імёнаў, дат і лікаў не знойдзена.",
    only_side: "так кажа толькі гэты бок",
    places_peoples: "Месцы і народы",
    dates_numbers: "Даты і лікі",
    other_names: "Іншыя імёны",
    name_count: ["{0} імя", "{0} імёны", "{0} імёнаў"],
    not_named: "не згадваецца",
    mention_of: ["{0} з {1} згадкі", "{0} з {1} згадак", "{0} з {1} згадак"],
    mentions: ["{0} згадка ў {1}", "{0} згадкі ў {1}", "{0} згадак у {1}"],
    previous_mention: "Папярэдняя згадка",
    next_mention: "Наступная згадка",
    facts: "Разыходжанні ў фактах",
    facts_intro: "Лікі, даты, імёны і адмаўленні, у якіх артыкулы супярэчаць адзін аднаму, расказваючы пра тое самае.",
    facts_none: "У агульных урыўках разыходжанняў не знойдзена. Гэта не даказвае, што артыкулы згодныя ва ўсім: праграма параўнала толькі лікі, даты, імёны і адмаўленні.",
    fact_kinds: ["лік", "дата", "імя", "адзін бок адмаўляе"],
    read_in_stories: "Чытаць у артыкулах",
    keys: "Клавішы: N\u{a0}— далей, P\u{a0}— назад, M\u{a0}— другі артыкул, 1–6\u{a0}— выгляды, Esc\u{a0}— выйсці",
    nameless: [["першы артыкул", "першым артыкуле"], ["другі артыкул", "другім артыкуле"]],
    place: "выданні «{0}»",
    kinds: [
        "крыніца",
        "дата",
        "адрас выявы",
        "аўтар здымка",
        "просьба аб падтрымцы",
        "кнопкі «падзяліцца»",
        "чытайце таксама",
        "лічыльнік",
        "паведамленне сайта",
        "іншае",
    ],
    months: [
        "студзеня",
        "лютага",
        "сакавіка",
        "красавіка",
        "мая",
        "чэрвеня",
        "ліпеня",
        "жніўня",
        "верасня",
        "кастрычніка",
        "лістапада",
        "снежня",
    ],
};

impl Strings {
    /// The table for a BCP 47 tag; English where there is none.
    pub fn of(tag: &str) -> &'static Strings {
        match tag.split(['-', '_']).next().unwrap_or("").to_ascii_lowercase().as_str() {
            "ru" => &RU,
            "be" => &BE,
            _ => &EN,
        }
    }

    /// The form for a count, by this language's plural rule.
    pub fn plural(&self, forms: &[&'static str; 3], n: u32) -> &'static str {
        let at = if self.tag == "en" {
            usize::from(n != 1)
        } else {
            match (n % 10, n % 100) {
                (1, rest) if rest != 11 => 0,
                (2..=4, rest) if !(12..=14).contains(&rest) => 1,
                _ => 2,
            }
        };
        forms[at]
    }

    /// "8 December 2025" of an ISO 8601 date or time, as it is written there, without any change of time zone; `None` of
    /// anything else.
    pub fn date(&self, iso: &str) -> Option<String> {
        let day = iso.get(..10)?;
        let mut parts = day.split('-').map(|part| part.parse::<usize>().ok());
        let (year, month, date) = (parts.next()??, parts.next()??, parts.next()??);
        let month = self.months.get(month.checked_sub(1)?)?;
        (1..=31).contains(&date).then(|| fill("{0} {1} {2}", &[&date.to_string(), month, &year.to_string()]))
    }

    /// A source's name as it stands after "in". A name in Cyrillic would have to be declined, so it is put in
    /// guillemets behind a word that is.
    pub fn place(&self, name: &str) -> String {
        let cyrillic = name.chars().any(|c| ('\u{400}'..='\u{4ff}').contains(&c));
        if cyrillic { fill(self.place, &[name]) } else { name.into() }
    }
}

/// A piece of a template: literal text, a value, or the switch of heavy type.
pub enum Piece<'a> {
    /// To be shown.
    Text(&'a str),
    /// Heavy type begins or ends.
    Heavy,
}

/// Calls `each` for the pieces of a template. Values are never looked into, whatever they hold.
pub fn pieces<'a>(template: &'a str, values: &[&'a str], mut each: impl FnMut(Piece<'a>)) {
    let mut rest = template;
    while let Some(at) = rest.find(['{', '*']) {
        if at > 0 {
            each(Piece::Text(&rest[..at]));
        }
        if rest.as_bytes()[at] == b'*' {
            each(Piece::Heavy);
            rest = &rest[at + 1..];
        } else {
            let index = rest.as_bytes().get(at + 1).map_or(0, |digit| usize::from(digit.wrapping_sub(b'0')));
            each(Piece::Text(values.get(index).copied().unwrap_or("")));
            rest = rest.get(at + 3..).unwrap_or("");
        }
    }
    if !rest.is_empty() {
        each(Piece::Text(rest));
    }
}

/// A template with its values, without heavy type.
pub fn fill(template: &str, values: &[&str]) -> String {
    let mut out = String::new();
    pieces(template, values, |piece| {
        if let Piece::Text(text) = piece {
            out.push_str(text);
        }
    });
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plural_forms_follow_each_language() {
        let say = |table: &Strings, n: u32| fill(table.plural(&table.sentences, n), &[&n.to_string()]);
        assert_eq!(say(&EN, 1), "1 sentence");
        assert_eq!(say(&EN, 21), "21 sentences");
        assert_eq!(
            [1, 2, 5, 11, 12, 21, 22, 25, 111].map(|n| say(&RU, n)),
            [
                "1 предложение",
                "2 предложения",
                "5 предложений",
                "11 предложений",
                "12 предложений",
                "21 предложение",
                "22 предложения",
                "25 предложений",
                "111 предложений",
            ]
        );
        assert_eq!([1, 3, 7, 14, 31].map(|n| say(&BE, n)), ["1 сказ", "3 сказы", "7 сказаў", "14 сказаў", "31 сказ"]);
    }

    #[test]
    fn dates_are_written_as_they_stand() {
        assert_eq!(EN.date("2025-12-08").as_deref(), Some("8 December 2025"));
        assert_eq!(BE.date("2025-12-08T23:50:00+03:00").as_deref(), Some("8 снежня 2025"));
        assert_eq!(RU.date("2024-02-29").as_deref(), Some("29 февраля 2024"));
        for bad in ["", "2025", "2025-13-01", "2025-00-01", "yesterday at noon", "2025-1-1", "２０２５-12-08"] {
            assert_eq!(EN.date(bad), None, "{bad}");
        }
    }

    #[test]
    fn values_are_not_looked_into() {
        assert_eq!(fill("in {0}: {1}", &["*{1}*", "x"]), "in *{1}*: x");
        assert_eq!(fill("{", &[]), "");
    }

    #[test]
    fn a_cyrillic_name_is_not_declined() {
        assert_eq!(RU.place("Зеркало"), "издании «Зеркало»");
        assert_eq!(BE.place("Reform.news"), "Reform.news");
        assert_eq!(EN.place("Зеркало"), "Зеркало");
    }
}
