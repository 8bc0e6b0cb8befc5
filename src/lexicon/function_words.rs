//! Words that carry grammar rather than content, in three languages; written by us from the closed classes of each
//! grammar (articles, pronouns, prepositions, conjunctions, particles, auxiliaries).

use crate::text::Language;

const ENGLISH: &str = " a an the this that these those i me my mine we us our ours you your yours he him his she her hers it its \
they them their theirs myself ourselves yourself himself herself itself themselves who whom whose which what \
and or but nor so yet if because although though while whereas unless than as \
of in on at by for with from to into onto upon about after before between among through during without within \
under over against toward towards across along around near off out up down \
be am is are was were been being have has had having do does did doing will would shall should can could may might must \
not no n't 's 're 've 'll 'd 'm there here then also too very just only even still again already ever never \
some any each every all both such own same other another more most much many few less least \
how when where why it's that's there's he's she's we're they're we've i'm i've don't doesn't didn't isn't aren't wasn't \
weren't won't wouldn't can't cannot couldn't shouldn't hasn't haven't hadn't let's ";

const RUSSIAN: &str = " и а но да или либо ни не нет что чтобы как когда если хотя потому поэтому так тоже также же ли бы то \
в во на с со к ко о об обо от ото до за из изо у по под подо над при про без для через между перед после около среди против \
я меня мне мной мы нас нам нами ты тебя тебе тобой вы вас вам вами он его ему им нем него нему ним она ее её ей ею ней неё нее \
оно они их ими них ними себя себе собой мой моя мое моё мои моего моей моих наш наша наше наши нашего нашей наших ваш ваша ваше \
ваши вашего вашей ваших свой своя свое своё свои своего своей своих своим своими этот эта это эти этого этой этих этому этим \
этими тот та те того той тех тому тем теми весь вся все всё всего всей всех всему всем всеми сам сама само сами кто кого кому \
кем чего чему чем который которая которое которые которого которой которых которому которым которыми какой какая какое какие \
быть был была было были будет будут буду будем есть является являются может могут можно нужно надо уже еще ещё только даже \
лишь вот вон там тут здесь где куда откуда тогда потом очень более менее самый ведь разве пусть ";

const BELARUSIAN: &str = " і й а але ды ці або ні не няма што каб як калі хоць бо таму так таксама жа ж бы б то \
у ў ва на з са са да аб пра ад за праз па пад над пры без для між паміж перад пасля каля сярод супраць \
я мяне мне мной мы нас нам намі ты цябе табе табой вы вас вам вамі ён яго яму ім нём ёй яна яе ёю яны іх імі сябе сабе сабой \
мой мая маё мае майго маёй маіх наш наша нашы нашага нашай нашых ваш ваша вашы свой свая сваё свае свайго сваёй сваіх сваім \
гэты гэта гэтая гэтае гэтыя гэтага гэтай гэтых гэтаму гэтым той тая тое тыя таго тых тым увесь уся усё ўсе усе ўсё ўся усіх ўсіх \
сам сама само самі хто каго каму кім чаго чаму чым які якая якое якія якога якой якіх якому якім якімі \
быць быў была было былі будзе будуць ёсць можа могуць можна трэба ужо ўжо яшчэ толькі нават вось там тут дзе куды адкуль тады \
потым вельмі больш менш самы нібыта ягоны ягоная ягонае ягоныя ягонага ягонай іхні іхняя іхнія ";

/// Whether the folded word carries grammar rather than content in that language.
///
/// ```
/// use story_compare::{lexicon::function_words::is_function_word, text::Language};
/// assert!(is_function_word("the", Language::English));
/// assert!(!is_function_word("border", Language::English));
/// ```
pub fn is_function_word(folded: &str, language: Language) -> bool {
    let list = match language {
        Language::English => ENGLISH,
        Language::Russian => RUSSIAN,
        Language::Belarusian => BELARUSIAN,
        Language::BelarusianLatin | Language::Other => return folded.chars().count() <= 2,
    };
    // A longest entry bounds the search; the padded haystack makes every hit a whole word.
    if folded.len() > 24 || folded.is_empty() || folded.contains(' ') {
        return false;
    }
    let mut padded = [b' '; 26];
    padded[1..=folded.len()].copy_from_slice(folded.as_bytes());
    std::str::from_utf8(&padded[..folded.len() + 2]).is_ok_and(|needle| list.contains(needle))
}

/// Function words that often stand for each other when something is said otherwise; a line a class, at most 64. English
/// articles are the first line, auxiliaries the next four, prepositions and relative pronouns the five after them. Written by us.
const CLASSES: &str = " a an the this that these those such one some any 
 is was are were be been being am 's 're 'm 
 has have had having 've 
 do does did 
 will would shall should 'll 'd may might can could must 
 in at on into onto within inside upon over under during 
 to toward towards for unto 
 of from by out off 
 with along alongside together 
 who which whom whose what 
 it he she they him her them himself itself themselves one 
 his her hers its their theirs 
 i me my we us our mine ours 
 you your yours 
 and or but while nor although though however yet 
 because since so therefore thus as 
 not n't no never without none neither 
 also too well as even still 
 more most many much several few some all each every both any various other others another 
 when while after before until once if whether 
 there here then now 
 about around approximately some nearly almost roughly 
 в во на у при 
 с со из от ото у 
 к ко до 
 о об про по 
 и а но да однако же 
 что чтобы как 
 который которая которое которые которого которой которых которому которым которыми кто что какой 
 этот эта это эти этого этой этих тот та те того той тех такой 
 его ее её их свой своя свое своё свои своего своей своих 
 он она оно они ему ей им 
 если когда хотя пока 
 для за ради 
 у ў ва на пры 
 з са са ад 
 да к 
 аб пра па 
 і й а але ды аднак жа 
 што каб як 
 які якая якое якія якога якой якіх якому якім якімі хто 
 гэты гэта гэтая гэтае гэтыя гэтага гэтай гэтых той тая тое тыя таго тых такі 
 яго яе іх свой свая сваё свае свайго сваёй сваіх ягоны ягоная ягонае ягоныя 
 ён яна яно яны яму ёй ім 
 калі хоць пакуль 
";

/// The classes that a folded function word is in, a bit each: two words that share one often stand for each other.
///
/// ```
/// use story_compare::lexicon::function_words::classes;
/// assert!(classes("in") & classes("at") != 0 && classes("her") & classes("him") != 0);
/// assert!(classes("in") & classes("him") == 0);
/// ```
pub fn classes(folded: &str) -> u64 {
    let word = format!(" {folded} ");
    let lines = CLASSES.match_indices(&word).map(|(at, _)| CLASSES[..at].matches('\n').count());
    lines.fold(0, |bits, line| bits | 1 << line)
}
