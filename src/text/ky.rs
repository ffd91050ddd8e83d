//! Kyrgyz.

use super::clauses::{self, entry, short};
use super::labels::ChartLabels;
use super::numerals::Style;
use super::sentence::{self, Sentence, Writer, capital, date_in_numbers};
use super::words::Words;
use super::written::written;
use crate::data::{
    self, Amount, Became, Closure, Count, Figure, Flow, Goal, Kind, Lang, Measure, Part, Phrase,
    Reliability, Size, Span, Subject,
};
use crate::engine::reach::Reason;
use crate::engine::units::{Period, Rate, Step, UnitError, Usd, write_fixed};
use crate::scenario::{Key, Refusal, Refused, Scale, Scenario, Shape, link};
use crate::view::chart::Chart;
use crate::view::curves::Never;
use crate::view::disagreement::Disagreement;
use crate::view::promises::Promises;
use crate::view::traders::{Trader, Traders};
use crate::view::{
    CountRow, Growth, Headline, Instead, LeverRow, Line, Needed, Outcome, Outlook, Page, Preset,
    Proportion, Record, Row, Standing, StandsIn, Start, growth,
};

/// How numbers are written.
pub const STYLE: Style = Style {
    decimal: ',',
    group: '\u{a0}',
    minus: "\u{2212}",
    plus: "+",
    fiscal: ("", '/'),
    percent: "%",
    millions: ("", "\u{a0}млн\u{a0}$"),
    billions: ("", "\u{a0}млрд\u{a0}$"),
    tiny: "0,01\u{a0}млн\u{a0}$дан аз",
    little: "0,1%дан аз",
    to: "\u{2013}",
};

/// Every word of the page in Kyrgyz.
pub static WORDS: Words = Words {
    lang: Lang::Ky,
    direction: "ltr",
    style: &STYLE,
    title: "Trade Horizon: Пакистандын Борбор Азия менен соодасы убадаланганга качан жетет?",
    description: "Өсүш арымын коюп, Пакистан менен Кыргызстандын соодасы жылына 100\u{a0}млн\u{a0}$ деңгээлине качан \
                  жетерин же Пакистандын Борбор Азия менен соодасы качан үч эсе өсөрүн жана бул мурдагы \
                  жетишкендиктен канчалык алыс экенин көрүңүз.",
    site: "Trade Horizon",
    goal_legend: "Кайсы убада?",
    controls: "Арымды коюңуз",
    rate: "Жылдык өсүш",
    rate_of_others: "Калгандарынын жылдык өсүшү",
    rate_unit: "%",
    step: "Жылына кошулат",
    step_unit: "млн\u{a0}$",
    less: "азайтуу",
    more: "көбөйтүү",
    count_from: "Ушул эсептен баштоо",
    arrives: "Жетет",
    arrive: "Качан жетсин",
    earlier: "бир жыл эрте",
    later: "бир жыл кеч",
    never: "эч качан",
    handles: "Асты сызылган сөздөрдү же графиктеги чекитти жылдырыңыз, же басып жазыңыз.",
    shape_legend: "Кантип өсөт",
    compound: "пайыз менен",
    linear: "туруктуу сумма менен",
    fade: "басаңдаган пайыз менен",
    scurve: "жогорку чекке чейин, S-ийри",
    long_run: "Узак мөөнөттөгү өсүш, жылына %",
    half_life: "Жарымдалуу мөөнөтү, жыл",
    half_life_hint: "өсүш узак мөөнөттөгү арымга карай жолдун жарымын өткөнгө чейин; өзүңүз койбосоңуз\u{a0}— 5",
    ceiling: "Жогорку чек, жылына млн\u{a0}$",
    ceiling_hint: "соода мындан жогору өспөйт; өзүңүз койбосоңуз\u{a0}— максаттын эки эсеси",
    presets: "Же бул арымдардын бирин алыңыз",
    more_choices: "Башка тандоолор",
    target: "Максат",
    target_hint: "жылына млн\u{a0}$ же канча эсе, мисалы 3х",
    deadline: "Мөөнөт",
    deadline_hint: "финансы жылы, мисалы 2029/30, же жыл, мисалы 2030; бош болсо, мөөнөт жок",
    own_base: "Өзүңүздүн баштапкы саныңыз",
    own_base_hint: "жылына млн\u{a0}$",
    own_period: "Анын мезгили",
    own_period_hint: "мисалы, 2024/25 же 2024",
    inflation: "Максаттын өсүшү, жылына %",
    inflation_hint: "мисалы, доллардын инфляциясы үчүн 2 же башка өлкөнүн өсүшү; бош болсо, максат өзгөрбөйт",
    volatility: "Жылдык волатилдүүлүк, %",
    countries_open: "Өлкөлөр боюнча",
    countries_why: "Эсеп Пакистандын Мамлекеттик банкынын 2024/25-финансы жылындагы сандарынан башталып, бөлүктөрдүн \
                    суммасы ар бир жыл үчүн өзүнчө чыгарылат. Орточо арым туура болбойт: тез өскөн бөлүктөрдүн салмагы жыл өткөн сайын чоңоёт.",
    exports: "экспорт",
    imports: "импорт",
    one_rate: "Баарына бир арым",
    levers: "Түрткүлөр жана соккулар",
    levers_why: "Сооданын деңгээлин өзгөртө турган, кимдир бирөө сан менен баалаган окуялар. Бардык сандар автору \
                 көрсөтүлбөгөн бир эсседен окулган: кабарланган, текшерилбеген.",
    lever_from: "башталышы",
    elasticity: "чыгым 1% азайганда соода канча % өсөт",
    shock_title: "Төмөндөө жана калыбына келүү",
    routed: "Бул сооданын Ооганстан аркылуу өткөн үлүшү, %",
    routed_hint: "сиздин болжолуңуз, 0–100; төмөндөөнү ушул аныктайт",
    shock_fall: "Төмөндөө, %",
    shock_fall_hint: "0–100",
    shock_from: "Кайсы мезгилде",
    shock_years: "Калыбына келүү, жыл",
    shock_years_hint: "0,01–1\u{a0}000; өзүңүз койбосоңуз\u{a0}— 3",
    shock_none: "Төмөндөө жок",
    chance: "Канчалык ыктымал?",
    chance_by: "Кайсы жылга карай",
    chance_column: "Ыктымалдык",
    reading: "Жылды тандоо",
    scale_legend: "Маани огу",
    scale_linear: "сызыктуу",
    scale_log: "логарифмдик",
    log_scale: "логарифмдик шкала",
    pace: "Ар бир арым жана анын жылы",
    pace_by: "Кайсы жылга карай",
    pace_needed: "Керектүү өсүш",
    pace_step: "Жылына кошулат",
    pace_record: "Катталган",
    pace_open: "Арымдардын жана жылдардын таблицасы",
    chance_open: "Ыктымалдыктардын таблицасы жана ыкма",
    own_target,
    included,
    sentence_gap: ". ",
    chance_levels: ["25%", "50%", "75%", "100%"],
    runs: [
        "эң жакшы үч жыл",
        "эң жакшы беш жыл",
        "эң жакшы он жыл",
        "катталган тренд",
    ],
    dash: "\u{a0}— ",
    comma: ", ",
    curve_read: "Жылды тандоо",
    list_mark: "; ",
    rates: "Башка арымдар эмне берет",
    rates_rate: "Жылдык өсүш",
    any_pace: "коюуга мүмкүн болгон каалаган арымда",
    rate_idle: "Ар бир бөлүктүн өз арымы бар: аларды «Өлкөлөр боюнча» бөлүмүнөн өзгөртүңүз.",
    parts_wait: "Айрым өлкөлөрдүн арымдары пайыз менен өсүштө гана эсептелет: ошону тандаңыз, болбосо алар эске алынбайт.",
    rates_yours: "Тандалган сандан",
    baselines: "Сандар кайда келишпейт",
    promises: "Эмне убада кылынган жана андан эмне чыккан",
    promises_lines: "Сызык убада берилген (ал белгисиз болсо, жарыяланган) айдан мөөнөтүнө чейин созулат; мөөнөтү айтылбаса, \
                     чекиттүү.",
    promises_bars: "Тилке: Пакистандын акыркы саны боюнча канчасы аткарылган. Шакек: өнөктөштүн саны боюнча. Бир эле жылы бар эсептер алынган жок.",
    promises_who: "Эмнени, ким убада кылган",
    promises_reached: "аткарылган",
    promises_open: "Таблица, булактары менен",
    pinned_offer: "Азыркы санды алуу",
    table: "Жылдар боюнча",
    table_open: "Бардык жылды көрсөтүү",
    table_period: "Мезгил",
    table_flow: "Соода",
    table_share: "Максатка карата",
    svg: "Чийме кылып сактоо (SVG)",
    png: "Сүрөт кылып сактоо (PNG)",
    not_saved: "Сакталбай калдыбы? Бул барак жайгашкан сайт тыюу салышы мүмкүн; толук баракта тыюу жок.",
    picture_kept: "Файл келген жокпу? Сүрөттү басып туруңуз же оң баскыч менен басып, сактаңыз же көчүрүңүз.",
    png_refused: "Бул браузер баракка PNG жасоого уруксат бербейт. Бул чиймедин өзү.",
    table_kept: "Файл келген жокпу? Таблица бул жерде текст түрүндө, көчүрүп алыңыз.",
    csv: "Бардык жылды таблица кылып жүктөп алуу (CSV)",
    csv_columns: [
        "Мезгил",
        "млн АКШ доллары",
        "Максатка карата",
        "Бул эмне",
        "Шилтеме",
        "Цитата",
    ],
    csv_marks: (";", ","),
    sources: "Булактар",
    sources_open: "Ар бир санды, аны ким жана кайда айтканын көрсөтүү",
    no_link: "дареги катталган эмес",
    link: "булак",
    working: "Эсеп кадам сайын",
    working_base: "Баштапкы сан",
    working_path: "t жылдан кийинки соода, млн доллар",
    working_calm: "түрткүлөрсүз жана төмөндөөсүз",
    working_solved: "T максатына ал t жылдан кийин жетет",
    working_search: "t үчүн формула жок: максатка жеткен биринчи мезгил издөө менен, анын ичиндеги учур экиге бөлүү менен табылат",
    working_becomes: "Соода бүтүн мезгилдер боюнча эсептелет, ошондуктан _ ордуна _ алынат",
    working_is_whole: "Соода бүтүн мезгилдер боюнча эсептелет, ал эми _\u{a0}— бүтүн сан",
    working_met: "Баштапкы сан азыр эле максаттан кем эмес",
    working_still: "Узак мөөнөттө өсүш жок",
    working_shrinks: "Узак мөөнөттө соода азаят",
    working_floor: "бирок 0дөн төмөн эмес",
    working_ceiling: "Соода максаттан жогору эмес деңгээлде турукташат",
    working_outpaced: "Узак мөөнөттө максат соодадан жай өспөйт",
    working_beyond: "Ал 1\u{a0}000\u{a0}мезгилде жетпейт, андан ары изделбейт",
    working_short: "_ жетпейт",
    working_over: "жетти, _ ашык",
    working_there: "жетти",
    copy_working: "Эсепти көчүрүү",
    method: "Эсептөө ыкмасы",
    method_text: &[
        "Пайыз менен өссө, t жылдан кийинки соода `B*G^t` болот: B\u{a0}— баштапкы сан, g\u{a0}— жылдык өсүш. T \
         максатына ал `t=[#[T|B]|#G]` жылдан кийин жетет. Туруктуу d суммасы менен өссө, `t=[T-B|d]`.",
        "Жылдык соода\u{a0}— бүтүн бир мезгилдин суммасы, ошондуктан жооп\u{a0}— соода максаттан кем болбогон биринчи \
         мезгил: t өйдө тегеректелет. Жылдар бүгүнтөн эмес, баштапкы мезгилден саналат, андыктан жооп саатыңызга \
         жараша өзгөрбөйт. 1\u{a0}000 жылдан алыскы мезгилдер изделбейт.",
        "g арымынан q арымына h жарымдалуу мөөнөтү менен басаңдаган өсүш: `B*G^s*Q^{t-s}`, мында `s=[h*(1-2^{-t/h})|#2]`. K чегине чейинки S-ийри: `t=[#[K/B-1|K/T-1]|#G]`. Өлкөлөрдүн суммасы ар бир жыл үчүн өзүнчө чыгарылат. Өсүүчү максат ар бир жылы \
         ошол жылдын соодасы менен салыштырылат. Түрткү деңгээлди пайызга көтөрөт же сумма кошот: ишке кирүү мөөнөтүндө нөлдөн толук өлчөмгө \
         чейин; төмөндөө бирдей кадамдар менен калыбына келет. Мындайда максатка жеткен биринчи мезгил издөө менен \
         табылат.",
        "Ыктымалдык\u{a0}— аталган мезгилге чейин (аны кошо) жок дегенде бир мезгилде соода максатта же андан жогору \
         болуу ыктымалдыгы. Сооданын логарифми жолду ээрчийт, ага жыл сайын көз карандысыз нормалдуу кадам кошулат \
         (волатилдүүлүк). Ыктымалдыктын тыгыздыгы жылдан жылга өткөрүлөт, эч нерсе кокусунан тандалбайт. Өлкөлөр \
         боюнча эсепте кокустук сандары дайыма бирдей 16\u{a0}384 жол алынат, ар бир өлкө өз алдынча жылат: катталган \
         волатилдүүлүктөр менен бул бешөөнө чогуу 27% берет, катталганы\u{a0}— 28%. Бул божомол эмес, так ошол жылы \
         максатта болуу ыктымалдыгы эмес жана волатилдүүлүк алынган жылдардан ишенимдүүрөөк эмес.",
        "n жылдан кийинки мөөнөткө керектүү өсүш\u{a0}— `(T/B)^{1/n}-1`. Аралык мезгилдердин ортосунан \
         өлчөнөт: 2024/25-финансы жылынын ортосу\u{a0}— 2025-жылдын 1-январы, календардык 2030-жылдыкы\u{a0}— \
         2030-жылдын 1-июлу, демек `n=5,5`.",
        "Маанилер\u{a0}— товар соодасы, жарыяланган түрүндө, учурдагы АКШ доллары менен; санга кызматтар кирсе, анын эскертүүсүндө айтылган. Мында божомол жок: \
         бул сиз тандаган арымдан чыккан арифметика.",
    ],
    cite: "Шилтеме келтирүү",
    cite_text: "«Бөлүшүү» бөлүмүндөгү сүйлөмдү келтириңиз. Анда жооп кайсы сандан башталганы, аны ким жана кайда \
                айтканы көрсөтүлгөн; шилтемеси болсо кийин эмне оңдолсо да ошол эле жоопту ачат (өлкөлөрдүн суммасы оңдоолорго жараша өзгөрөт). Сандар жарыяланган \
                күнү менен «Булактар» бөлүмүндө берилген.",
    share: "Бөлүшүү",
    copy: "Шилтемени көчүрүү",
    copy_quote: "Сүйлөмдү көчүрүү",
    copied_text: "Көчүрүлдү.",
    copied: "Көчүрүлдү. Шилтеме ушул жоопту ачат, бүгүнкү сан анын ичинде сакталган.",
    copy_refused: "Бул браузер баракка көчүрүүгө уруксат бербейт. Текст белгиленди: өзүңүз көчүрүңүз.",
    share_field: "Бул жооптун шилтемеси",
    quote_field: "Булагы менен келтирүүгө даяр сүйлөм",
    editors: "Макалага кыстаруу же QR-код басып чыгаруу",
    share_file: "Бул барак\u{a0}— түзмөгүңүздөгү файл, дареги ушул жерде гана ачылат. Файлдын өзүн жөнөтүңүз; аны ачкан \
                 киши файлдын дарегине бул шилтеменин суроо белгисинен баштап аягына чейинкисин кошот.",
    kept: "Сакталды. Жогорудан арымды же убаданы өзгөртсөңүз, айырма ушул жерде айтылат.",
    compare: "Салыштыруу үчүн сактоо",
    swap: "Орундарын алмаштыруу",
    alone: "Салыштырууну токтотуу",
    table_other: "Салыштырма",
    reset: "Башынан баштоо",
    back: "кайтаруу",
    full_page: "Толук барак",
    without_program: "Калькулятор бул жерде иштебейт: ага JavaScript жана WebAssembly керек. Төмөндө барактын баштапкы жообу, жылына 10%; \
                      башка тандоосу бар шилтеменин жообу эмес.",
    saved: "Бул сакталган көчүрмө, калькулятор анда иштебейт. Төмөндө сактаганда көрүнүп турган жооп.",
    stopped: "Калькулятор токтоп калды. Төмөндө баштапкы жооп, жылына 10%. Тандооңуз шилтемеде сакталган.",
    start_again: "Тандооңуз менен кайра баштоо",
    opening: "Шилтемедеги тандооңуз ачылууда\u{2026}",
    languages: "Тил",
    traders: "Борбор Азия менен ким соода кылат",
    no_date: "мөөнөтү жок",
    list: ", ",
    traders_note: "Казакстан, Кыргызстан жана Өзбекстан менен сооданын суммасы, ошол үчөөнүн эсеби боюнча.",
    traders_tap: "Өлкөнү тандасаңыз, максат анын соодасына барабар болот.",
    traders_open: "Таблица түрүндө көрсөтүү",
    traders_who: "Өлкө",
    history: "Буга чейин",
    history_who: "Ким эсептеген",
    whose_count: "Кимдин эсеби?",
    review: "Бул котормонун алгачкы нускасы: аны эне тили кыргыз тили болгон адам текшере элек. Жардам берем десеңиз, \
             долбоордун src/text/ky.rs файлын оңдоңуз.",
    opens_with,
    page_title,
    read,
    write,
    headline,
    proportion,
    spoken_growth,
    said,
    preset,
    flag,
    rate_text: rate,
    rate_mark: rate,
    step_size,
    money,
    exact,
    tick,
    share_of_target: share,
    level,
    period,
    csv_period,
    outcome,
    answered,
    needed,
    needed_by,
    pace_past,
    pace_curve,
    never_of,
    last_pace,
    rings,
    due,
    of_count,
    pace_of,
    record,
    start,
    reliability,
    source,
    source_title,
    conflicts,
    thinned,
    chart_title,
    chart_labels,
    chart_description,
    long_run_hint,
    volatility_hint,
    country,
    lever,
    lever_verdict,
    chosen,
    countries_chosen,
    events,
    shock,
    closure,
    outlook,
    outlook_method,
    chance_size,
    versus,
    begins,
    quote,
    read_off,
    readings,
    promise,
    became,
    month_of,
    promises_why,
    promises_note,
    promise_open,
    disagreement,
    count_of,
    traders_why,
    refusal,
    refused,
    revised,
    count: counting,
    stand_in,
    as_of,
    trader,
    line: line_name,
};

written!(Ky);

fn period(period: Period) -> String {
    STYLE.period(period)
}

/// The words keep it from being a date.
fn csv_period(of: Period) -> String {
    match of {
        Period::Calendar(_) => period(of),
        Period::Fiscal(_) => named(of),
    }
}

fn years(years: f64) -> String {
    STYLE.years(years)
}

fn write(plain: &str) -> String {
    STYLE.entry(plain)
}

/// A period with the word for it, as each sort of year inflects that.
fn year(of: Period, fiscal: &str, calendar: &str) -> String {
    let label = period(of);
    match of {
        Period::Fiscal(_) => format!("{label}-финансы {fiscal}"),
        Period::Calendar(_) => format!("{label}-{calendar}"),
    }
}

/// The period itself.
fn named(of: Period) -> String {
    year(of, "жылы", "жыл")
}

/// In a period.
fn within(of: Period) -> String {
    year(of, "жылында", "жылы")
}

/// From a period on, or after it.
fn since(of: Period) -> String {
    year(of, "жылынан", "жылдан")
}

/// By a period.
fn by(of: Period) -> String {
    year(of, "жылына карай", "жылга карай")
}

/// Up to a period.
fn until(of: Period) -> String {
    year(of, "жылына чейин", "жылга чейин")
}

/// What is counted, as the subject of a sentence.
fn subject(goal: &Goal) -> &'static str {
    said(goal.subject())
}

/// The same in one word.
fn counted(goal: &Goal) -> &'static str {
    match goal.flow {
        Flow::Exports => "экспорт",
        Flow::Imports => "импорт",
        _ => "соода",
    }
}

/// Of it.
fn of_counted(goal: &Goal) -> &'static str {
    match goal.flow {
        Flow::Exports => "экспорттун",
        Flow::Imports => "импорттун",
        _ => "сооданын",
    }
}

fn step_size(step: Step) -> String {
    STYLE.millions_of(&write_fixed(step.integer().abs(), Step::DECIMALS))
}

/// A fall in percent, from hundredths of one.
fn hundredths(value: i64) -> String {
    STYLE.percent_of(&write_fixed(value.abs(), 2))
}

/// On which condition the sentence stands.
fn condition(h: &Headline) -> Writer {
    let writer = Writer::default();
    match h.growth {
        Growth::Percent(_) if h.is_sum && h.goal.is_of_one() => writer
            .reader("Экспорт менен импорттун өз-өз арымы")
            .plain(" болсо"),
        Growth::Percent(_) if h.is_sum => writer.reader("Ар бир өлкөнүн өз арымы").plain(" болсо"),
        Growth::Percent(r) if h.shape == Shape::Fade => writer
            .plain("Адегенде ")
            .reader(format!("жылына {}", rate_size(r)))
            .plain(h.long_run.map_or(String::new(), |later| {
                let how = |rate: Rate| {
                    if rate.integer() < 0 {
                        "кыскарса"
                    } else {
                        "өссө"
                    }
                };
                let first = if how(r) == how(later) { "" } else { how(r) };
                let gap = if first.is_empty() { "" } else { " " };
                format!("{gap}{first}, кийин {} {}", rate_size(later), how(later))
            })),
        Growth::Percent(r) if h.falls_to_a_ceiling() => writer
            .plain(format!("{} чегине карай S-ийри боюнча ", ceiling(h)))
            .reader(format!("жылына {}", rate_size(r)))
            .plain(" арым менен кыскарса"),
        Growth::Percent(r) if h.shape == Shape::Scurve && r.integer() > 0 => writer
            .plain(format!("{} чегине жакындаганда басаңдап, ", ceiling(h)))
            .reader(format!("жылына {}", rate_size(r)))
            .plain(" өссө"),
        Growth::Percent(r) if r.integer() == 0 => writer.reader("Өсүш болбосо"),
        Growth::Percent(r) => {
            writer
                .reader(format!("Жылына {}", rate_size(r)))
                .plain(match h.shape {
                    Shape::Scurve if r.integer() < 0 => "га чейин кыскарса",
                    _ if r.integer() < 0 => " кыскарса",
                    _ => " өссө",
                })
        }
        Growth::Amount(s) if s.integer() == 0 => writer.reader("Эч нерсе кошулбаса"),
        Growth::Amount(s) => {
            writer
                .reader(format!("Жылына {}", step_size(s)))
                .plain(if s.integer() < 0 {
                    " азайса"
                } else {
                    " кошулса"
                })
        }
    }
}

/// After a target, how it moves.
fn itself(h: &Headline) -> String {
    h.inflation.map_or(String::new(), |moves| {
        let how = if moves.integer() < 0 {
            "кыскарат"
        } else {
            "өсөт"
        };
        format!("(ал өзү жылына {} {how}) ", rate_size(moves))
    })
}

fn headline(h: &Headline) -> Sentence {
    let (subject, target) = (subject(h.goal), target(h));
    if h.outcome == Outcome::Met {
        return Writer::default()
            .plain(format!(
                "{} {subject} {} болуп, {target} максатына {}",
                within(h.from),
                base(h),
                itself(h)
            ))
            .answer("буга чейин эле жеткен")
            .plain(h.lost.map_or(".".to_owned(), |lost| {
                format!(". Бирок {} андан кайра төмөн түшөт.", within(lost))
            }))
            .0;
    }
    let times = h.multiple().filter(|_| h.inflation.is_none());
    let times = times.map(|times| match times.to_text().as_str() {
        "2" => "эки эсе өсүп, ".to_owned(),
        "3" => "үч эсе өсүп, ".to_owned(),
        times => format!("{} эсе өсүп, ", STYLE.write(times)),
    });
    let writer = condition(h).plain(format!(", {subject} "));
    let a_year = match h.inflation {
        Some(_) => format!("жылына {target} максатына {}", itself(h)),
        None => format!("жылына {target} деңгээлине "),
    };
    let level = match &times {
        Some(times) => format!("{times}{target} деңгээлине "),
        None => a_year.clone(),
    };
    match h.outcome {
        Outcome::Reached { period, .. } => {
            writer
                .plain(level)
                .answer(within(period))
                .plain(h.lost.map_or(" жетет.".to_owned(), |lost| {
                    format!(" жетет, бирок {} андан кайра төмөн түшөт.", within(lost))
                }))
                .0
        }
        Outcome::Never(Reason::Beyond) => {
            writer
                .plain(a_year)
                .answer("миң жылда да")
                .plain(" жетпейт.")
                .0
        }
        Outcome::Never(_) | Outcome::Met => {
            let end = format!("жетпейт{}.", because(h.outcome));
            if times.is_some() {
                // Before the whole of it, so that what never happens is the growth as well.
                writer.answer("эч качан").plain(format!(" {level}{end}")).0
            } else {
                writer
                    .plain(level)
                    .answer("эч качан")
                    .plain(format!(" {end}"))
                    .0
            }
        }
    }
}

fn opens_with(opening: &Scenario) -> String {
    let pace = match growth(opening) {
        Growth::Percent(_) if opening.is_sum() && opening.goal.is_of_one() => {
            "экспорт менен импорттун өз-өз арымы".to_owned()
        }
        Growth::Percent(_) if opening.is_sum() => "ар бир өлкөнүн өз арымы".to_owned(),
        Growth::Percent(pace) => format!("жылына {}", rate(pace)),
        Growth::Amount(step) => format!("жылына {}", signed(step)),
    };
    match opening.pace_is_set() {
        true => format!("Бул шилтеме {pace} менен ачылды: бул бирөөнүн тандоосу, божомол эмес."),
        false if opening.shape == Shape::Linear => format!(
            "Барак {pace} менен ачылат: бул баштапкы сандын ондон бири, эч кимдин божомолу эмес."
        ),
        false => format!("Барак {pace} менен ачылат: бул тегерек сан, эч кимдин божомолу эмес."),
    }
}

/// A target that no promise names.
fn asked(h: &Headline) -> String {
    format!("{}: {}", capital(subject(h.goal)), target(h))
}

/// An outcome in a title.
fn answered(outcome: Outcome) -> String {
    match outcome {
        Outcome::Reached { period, .. } => named(period),
        other => self::outcome(other),
    }
}

/// An amount a year with its sign.
fn signed(step: Step) -> String {
    let sign = match step.integer() {
        ..0 => STYLE.minus,
        0 => "",
        _ => STYLE.plus,
    };
    format!("{sign}{}", step_size(step))
}

/// How the flow moves, in a label.
fn pace_of(h: &Headline) -> String {
    match h.growth {
        Growth::Percent(_) if h.is_sum && h.goal.is_of_one() => {
            "экспорт менен импорттун суммасы".to_owned()
        }
        Growth::Percent(_) if h.is_sum => "өлкөлөрдүн суммасы".to_owned(),
        Growth::Percent(r) if h.shape == Shape::Fade => format!("адегенде {}", rate(r)),
        Growth::Percent(r) => format!("жылына {}", rate(r)),
        Growth::Amount(s) => format!("жылына {}", signed(s)),
    }
}

/// Why never, where the pace alone does not say it.
fn because(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Never(Reason::Ceiling) => ": ал андан жогору эмес деңгээлде токтойт",
        Outcome::Never(Reason::Outpaced) => ": максат алдыда кала берет",
        _ => "",
    }
}

fn proportion(p: &Proportion, h: &Headline) -> Sentence {
    let mut writer = Writer::default();
    let linear = matches!(h.growth, Growth::Amount(_));
    let what = counted(p.goal);
    match (h.outcome, &p.instead) {
        (Outcome::Reached { years: after, .. }, _) => {
            let base = base(h);
            let level = if h.own {
                format!("сиздин саныңыз\u{a0}— {base}")
            } else {
                format!("{what} {base} болгон")
            };
            writer = writer
                .plain(format!("Бул\u{a0}— {} ({level}) ", since(h.from)))
                .strong(format!("{} жыл", STYLE.years_until(after)))
                .plain(" кийин. ");
        }
        (Outcome::Never(reason), Some(path)) => {
            let (later, flow) = (within(path.later.0), instead(path, h));
            writer = match (reason, path.halving) {
                (Reason::Shrinking, Some(halving)) => writer
                    .plain(format!("Анда {what} ар "))
                    .strong(format!("{} жылда", years(halving)))
                    .plain(format!(" эки эсе азайып, {later} {flow} болот. ")),
                (Reason::NoGrowth, _) if h.without.is_none() => {
                    writer.plain(format!("Ал жылына {flow} бойдон калат. "))
                }
                _ => writer.plain(format!("{later} {what} {flow} болот. ")),
            };
            if let Some(ten) = path.ten {
                writer = arriving(writer, &ten, linear, "керек");
            }
        }
        _ => {}
    }
    if let Some(verdict) = p.verdict {
        let deadline = named(verdict.by);
        writer = if verdict.late > 0.0 {
            let late = match verdict.late {
                ..0.05 => "0,1 жылдан аз".to_owned(),
                late => format!("{} жыл", years(late)),
            };
            writer
                .plain(format!("Мөөнөттөн ({deadline}) "))
                .strong(format!("{late} кечигет"))
        } else {
            writer
                .plain(format!("Мөөнөткө ({deadline}) "))
                .strong("үлгүрөт")
        }
        .plain(". ");
        if let Some(first) = verdict.first {
            let (whole, other) = match first {
                Period::Fiscal(_) => (format!("Календардык {deadline}"), "финансы жылы"),
                Period::Calendar(_) => (deadline, "календардык жыл"),
            };
            writer = writer.plain(format!(
                "{whole} бүтүндөй максатта; максаттагы биринчи {other}\u{a0}— {}. ",
                period(first)
            ));
        }
    }
    for figure in &p.observed {
        if let Some(observed) = figure.rate() {
            let who = match figure.flow {
                Flow::Exports if p.goal.flow != Flow::Exports => "Экспорттун өзү",
                Flow::Exports => "Экспорт",
                Flow::Imports => "Импорт",
                _ => "Соода",
            };
            let moved = if observed.integer() < 0 {
                "кыскарган"
            } else {
                "өскөн"
            };
            let when = match figure.span {
                Span::One(period) => within(period),
                Span::Between(first, last) => format!("{} {}", since(first), until(last)),
                span => self::span(span),
            };
            writer = writer
                .plain(format!("{who} {when} "))
                .strong(format!(
                    "{}{} {moved}",
                    if figure.span.is_one_step() {
                        ""
                    } else {
                        "жылына "
                    },
                    percent(observed.fraction().abs())
                ))
                .plain(figure.count.map_or(". ".to_owned(), |count| {
                    format!(" ({}). ", said(count.name))
                }));
        }
    }
    if let (Some(pace), Outcome::Reached { .. }) = (&p.needed, h.outcome) {
        writer = arriving(writer, pace, linear, "керек болмок");
    }
    if let Some((best, pace)) = p.best.and_then(|best| best.rate().map(|pace| (best, pace))) {
        writer = writer
            .plain(format!("{} ", capital(&measure(best))))
            .strong(format!("жылына {}", percent(pace.fraction())))
            .plain(format!(
                " болгон ({}, {}{}).",
                flow(best.flow),
                counter(best),
                brief(best.span)
            ));
    }
    if let Some(last) = writer.0.last_mut() {
        last.text.truncate(last.text.trim_end().len());
    }
    writer.0
}

/// What arriving by a period takes.
fn arriving(writer: Writer, pace: &Needed, linear: bool, takes: &str) -> Writer {
    let growth = if pace.rate.is_some() && !linear {
        "өсүш "
    } else {
        ""
    };
    writer
        .plain(format!("{} жетүү үчүн ", by(pace.by)))
        .strong(needed(pace, linear))
        .plain(format!(" {growth}{takes}. "))
}

fn spoken_growth(growth: Growth) -> String {
    match growth {
        Growth::Percent(r) if r.integer() < 0 => format!("жылына {} кыскаруу", rate_size(r)),
        Growth::Percent(r) => format!("жылына {} өсүш", rate_size(r)),
        Growth::Amount(s) if s.integer() < 0 => format!("жылына {} азаюу", step_size(s)),
        Growth::Amount(s) => format!("жылына {} кошулуу", step_size(s)),
    }
}

fn flow(flow: Flow) -> &'static str {
    match flow {
        Flow::Total => "экспорт жана импорт",
        Flow::Exports => "экспорт",
        Flow::Imports => "импорт",
        Flow::Gdp => "ички дүң продукт",
        Flow::ExportLedGrowth => "экспортко таянган өсүш",
    }
}

/// A time with the words for it.
fn span(span: Span) -> String {
    match span {
        Span::One(period) => named(period),
        Span::Between(first, last) => format!(
            "{}\u{2013}{}",
            period(first),
            year(last, "жылдары", "жылдар")
        ),
        Span::Months(first, last, period) => {
            let year = year(period, "жылынын", "жылдын");
            format!("{year} {}\u{2013}{} айлары", month(first), month(last))
        }
        Span::By(period) => by(period),
        Span::Typical => "кадимки жыл".to_owned(),
        Span::Undated => "жылы көрсөтүлгөн эмес".to_owned(),
    }
}

/// A time as a table has it.
fn brief(span: Span) -> String {
    match span {
        Span::One(one) => period(one),
        Span::Between(first, last) => format!("{}\u{2013}{}", period(first), period(last)),
        _ => self::span(span),
    }
}

/// A month of a year.
fn month_of(year: u16, number: u8) -> String {
    let name = month(number).trim_end_matches('\u{44c}');
    // A month of the year is its own: `ноябры`, `июлу`, `апрели`.
    let ending = match number {
        4 => "и",
        6..=8 => "у",
        _ => "ы",
    };
    format!("{year}-жылдын {name}{ending}")
}

/// The name of a month.
fn month(number: u8) -> &'static str {
    const NAMES: [&str; 12] = [
        "январь",
        "февраль",
        "март",
        "апрель",
        "май",
        "июнь",
        "июль",
        "август",
        "сентябрь",
        "октябрь",
        "ноябрь",
        "декабрь",
    ];
    let place = usize::from(number).wrapping_sub(1);
    NAMES.get(place).copied().unwrap_or_default()
}

/// Who counted, before what follows in a list; nothing where nobody is named.
fn counter(figure: &Figure) -> String {
    let name = |count: &Count| format!("{}, ", said(count.name));
    figure.count.map_or(String::new(), name)
}

fn measure(figure: &Figure) -> String {
    let best = |run: &str| {
        format!(
            "{} жылдагы эң жакшы {run} жылдык өсүш",
            data::years_of(figure)
        )
    };
    match figure.kind {
        Kind::Level => "деңгээл",
        Kind::Partial => "жылдын бир бөлүгү",
        Kind::Range => "аралык",
        Kind::Promise => "убада",
        Kind::Comparator => "салыштыруу үчүн",
        Kind::Volatility => "волатилдүүлүк",
        Kind::Rate(Measure::Observed) => "байкалган арым",
        Kind::Rate(Measure::Recent) => "акыркы жылдардагы арым",
        Kind::Rate(Measure::Best3y) => return best("үч"),
        Kind::Rate(Measure::Best5y) => return best("беш"),
        Kind::Rate(Measure::Best10y) => return best("он"),
        Kind::Rate(Measure::Fit) => "катталган тренд",
        Kind::Rate(Measure::Plan) => "өкмөттүн өсүш максаты",
        Kind::Rate(Measure::Forecast) => "божомол",
        Kind::Rate(Measure::YearOnYear) => "бир жыл мурдагыга карата",
    }
    .to_owned()
}

/// What a pace is called on the scale of the dial.
fn flag(preset: &Preset) -> String {
    let figure = match preset {
        Preset::Needed { by, .. } => return format!("{} үчүн", period(*by)),
        Preset::Figure { figure, .. } => figure,
    };
    let called = match figure.kind {
        Kind::Rate(Measure::Observed) => "байкалган",
        Kind::Rate(Measure::Recent) => "акыркы",
        Kind::Rate(Measure::Fit) => "тренд",
        Kind::Rate(Measure::Best3y) => "мыкты үч жыл",
        Kind::Rate(Measure::Best5y) => "мыкты беш жыл",
        Kind::Rate(Measure::Best10y) => "мыкты он жыл",
        _ => "өкмөт максаты",
    };
    called.to_owned()
}

fn preset(preset: &Preset) -> (String, String) {
    match preset {
        Preset::Figure { figure, .. } => {
            let doubt = if figure.reliability == Reliability::Unverified {
                ", текшерилбеген"
            } else {
                ""
            };
            let what = if figure.flow == Flow::Total {
                String::new()
            } else {
                format!("{}, ", flow(figure.flow))
            };
            let publisher = short(said(figure.source.publisher));
            (
                capital(&measure(figure)),
                format!("{what}{}; {publisher}{doubt}", brief(figure.span)),
            )
        }
        Preset::Needed { by, .. } => (
            format!("{} үчүн керектүү арым", period(*by)),
            "ошол мезгилге чейин жеткирген эң аз арым".to_owned(),
        ),
    }
}

fn outcome(outcome: Outcome) -> String {
    match outcome {
        Outcome::Met => "жеткен".to_owned(),
        Outcome::Reached { period, .. } => self::period(period),
        Outcome::Never(Reason::Beyond) => "1\u{a0}000+ жыл".to_owned(),
        Outcome::Never(_) => "эч качан".to_owned(),
    }
}

fn long_run_hint() -> String {
    let figure = data::long_run();
    let pace = figure.rate().map(rate).unwrap_or_default();
    let label = reliability(figure);
    format!(
        "өзүңүз койбосоңуз\u{a0}— {pace}: Пакистандын ички дүң продуктусунун өсүш божомолу, {} ({label})",
        said(figure.who)
    )
}

fn volatility_hint(figure: Option<&Figure>) -> String {
    match figure {
        Some(figure) => format!(
            "катталганы: {} ({}, {}{}); 0 болсо, ыктымалдык көрсөтүлбөйт",
            amount(figure),
            flow(figure.flow),
            counter(figure),
            brief(figure.span)
        ),
        None => "бул соода үчүн катталган эмес: ыктымалдыкты көрүү үчүн өзүңүз коюңуз".to_owned(),
    }
}

fn country(part: &Part, base: f64) -> String {
    format!(
        "{}, 2024/25-финансы жылында {}",
        said(part.partner.name),
        money(base)
    )
}

fn lever(row: &LeverRow) -> (String, String) {
    let lever = row.lever;
    let size = match lever.size {
        Size::Raise(raise) => format!("+{}", rate_size(raise)),
        Size::Add(usd) => format!("жылына +{}", exact(usd)),
        Size::Cheaper(off) => format!("чыгым {} аз", rate_size(off)),
    };
    let subject = match lever.subject {
        Subject::Goods => "товарлар",
        Subject::Exports => "экспорт",
        Subject::Services => "кызматтар",
        Subject::FinancialFlows => "каржы агымдары",
        Subject::DigitalTrade => "санарип соода",
    };
    let note = if lever.note.is_empty() {
        String::new()
    } else {
        format!(" {}", said(lever.note))
    };
    let phase = match lever.phase {
        0 => String::new(),
        years => format!(" {years} жылда толук ишке кирет."),
    };
    (
        format!("{}: {size}", said(lever.name)),
        format!(
            "{subject}; {}, {}.{phase}{note}",
            said(lever.who),
            span(lever.span)
        ),
    )
}

fn lever_verdict(row: &LeverRow) -> String {
    let standing = match row.standing {
        Standing::Counts => "",
        Standing::Services => "Кошулган жок: кызматтар товар соодасына кирбейт. ",
        Standing::FinancialFlows => "Кошулган жок: которулган акча соода эмес. ",
        Standing::Mixed => "Кошулган жок: анын канчасы товар экени булакта айтылган эмес. ",
        Standing::ExportsOnly => {
            "Кошулган жок: ал экспортту көбөйтөт, бул убада импортту да камтыйт. "
        }
        Standing::BothWays => "Кошулган жок: ал импортту да эсептейт, бул убада камтыбайт. ",
        Standing::AllFive => "Кошулган жок: сумма беш өлкөнүн баарына берилген. ",
        Standing::InBaseline => {
            "Кошулган жок: ал баштапкы сандан кеч башталбайт, ошол санга кирип калган. "
        }
        Standing::NoElasticity => {
            "Азырынча кошулган жок: булакта ийкемдүүлүк айтылган эмес, чыгым азайганда соода канча өсөрүн өзүңүз коюңуз. "
        }
    };
    let mut verdict = standing.to_owned();
    if let Some(times) = row.times {
        let times = STYLE.number(times, 1);
        verdict += "Ишенимсиз: ";
        if times == "1" {
            verdict += "баштапкы сандан көп. ";
        } else {
            verdict += "бүт баштапкы сандын ";
            verdict += &times;
            verdict += " эсесине барабар. ";
        }
    }
    if !row.overlaps.is_empty() {
        let names: Vec<_> = row.overlaps.iter().map(|other| said(other.name)).collect();
        verdict += "Бир бөлүгү буларда да эсептелген: ";
        verdict += &names.join(", ");
        verdict += ". ";
    }
    verdict
}

fn events(h: &Headline) -> String {
    match h.without {
        Some(without) => format!(
            "тандалгандар менен {}, аларсыз {}",
            outcome(h.outcome),
            outcome(without)
        ),
        None => "эч бири эсептелген эмес".to_owned(),
    }
}

fn as_of() -> String {
    let (year, number) = data::as_of();
    format!("Сандар {year}-жылдын {} айына карата", month(number))
}

fn closure(closure: &Closure) -> String {
    let (low, high) = closure.range;
    let measured = closure
        .measured
        .and_then(|figure| Some((figure.rate()?, figure)));
    let measured = measured.map_or(String::new(), |(fall, figure)| {
        format!(
            "Өлчөнгөнү: {} менен соода бир жыл мурдагыдан {} аз болгон ({}; {}; {}). Демек, чек аранын жабылышы анын кеминде {}ына таасир эткен: \
             чек ара ачык болгон күндөр жана өсүш эсептен чыгарылган эмес. ",
            said(figure.partner.name),
            rate_size(fall),
            span(figure.span),
            said(figure.who),
            said(figure.note),
            hundredths(closure.exposed().unwrap_or(0))
        )
    });
    let publisher = said(closure.source.publisher).to_owned();
    let read_in = closure.also.map_or(publisher.clone(), |also| {
        format!("{publisher}; {}", said(also.publisher))
    });
    format!(
        "{}. {measured}Бардык жол жабылса: Ооганстан аркылуу өткөн соода {} аз ({}\u{2013}{}). {}; {}; {}. {}",
        said(closure.name),
        hundredths(closure.fall),
        STYLE.write(&write_fixed(low, 2)),
        hundredths(high),
        said(closure.who),
        read_in,
        label(closure.reliability),
        said(closure.note)
    )
}

fn shock(scenario: &Scenario) -> String {
    let Some(shock) = scenario.shock else {
        return String::new();
    };
    let fall = hundredths(shock.fall.integer());
    let recovery = STYLE.write(&shock.recovery.to_text());
    let in_baseline = scenario.start().1.years_until(shock.period) <= 0.0;
    let counted = if in_baseline {
        " Эсепке алынган жок: төмөндөө баштапкы сандан кийин эмес, ошол санга кирип калган."
    } else {
        ""
    };
    format!(
        "{} {fall} төмөндөп, {recovery} жылда калыбына келет.{counted}",
        within(shock.period)
    )
}

fn chance_size(chance: f64) -> String {
    if chance < 0.01 {
        "1%дан аз".to_owned()
    } else if chance > 0.99 {
        "99%дан көп".to_owned()
    } else {
        STYLE.chance(chance)
    }
}

fn included(page: &Page) -> String {
    clauses::included(
        &WORDS,
        page,
        outcome,
        ["Эсептелген: ", " (эсептелбесе: ", ")."],
    )
}

fn own_target(h: &Headline) -> String {
    format!("Максатты сиз өзгөрттүңүз: {}.", target(h))
}

fn versus(now: &Headline, other: &Headline) -> String {
    let told = sentence::plain(&headline(other));
    let apart = match (now.outcome, other.outcome) {
        (Outcome::Reached { period: here, .. }, Outcome::Reached { period: there, .. }) => {
            let apart = here.years_until(there);
            let size = STYLE.number(apart.abs(), 1);
            match apart {
                0.0 => " Ошол эле жыл.".to_owned(),
                0.0.. => format!(" Бул {size} жыл кечирээк."),
                _ => format!(" Бул {size} жыл эртерээк."),
            }
        }
        _ => String::new(),
    };
    let start = || format!(" Анын башталышы: {} {}.", within(other.from), base(other));
    let start = clauses::starts_elsewhere(
        now,
        other,
        start,
        " Таблицада ал өз жылдарынын ортосунан окулат.",
    );
    format!("Үзүк сызык менен салыштыруу: {told}{apart}{start}")
}

fn begins(page: &Page) -> String {
    let from = match page.scenario.base_figure() {
        _ if page.headline.is_sum => "Пакистандын Мамлекеттик банкы, өлкөлөр боюнча".to_owned(),
        Some(figure) => {
            format!(
                "{}, {}, {}{}",
                said(figure.who),
                said(figure.source.publisher),
                date_in_numbers(said(figure.source.published)),
                clauses::doubt(&WORDS, figure, ["; ", ""])
            )
        }
        None => "окурмандын өз саны".to_owned(),
    };
    let (base, period) = (base(&page.headline), within(page.headline.from));
    format!("Баштапкы сан: {period} {base} ({from})")
}

fn quote(page: &Page, link: &str) -> String {
    let sentence = clauses::answered(&WORDS, page);
    let begins = begins(page);
    let other = page.other_count().map_or(String::new(), |row| {
        let [_, level, _, answer] = counting(row);
        format!(" Башка эсеп боюнча ({level}) жооп: {answer}.")
    });
    format!(
        "{sentence} {begins}.{other} {}. Trade Horizon{}",
        as_of(),
        linked(link)
    )
}

fn read_off(row: &Row) -> String {
    format!(
        "{}: {}, максатка карата {}",
        period(row.period),
        level(row),
        share(row.share)
    )
}

fn readings(page: &Page) -> Vec<[String; 3]> {
    let h = &page.headline;
    let chance = page.outlook.as_ref().map(|o| {
        [
            format!("Ыктымалдык: {}", until(o.by)),
            chance_size(o.chance),
            format!("ошол жылды кошо, кайсы бир жылы {}", aimed_at(h)),
        ]
    });
    let point = page.grid.months.map(|months| {
        let size = span_of_months(months);
        let said = if h.is_sum {
            if h.goal.is_of_one() {
                "эрте жетет, экспорт да, импорт да бир пайыздык пунктка тезирээк өссө"
            } else {
                "эрте жетет, ар бир өлкө боюнча өсүш бир пайыздык пунктка жогору болсо"
            }
        } else {
            "эрте жетет"
        };
        [
            "Өсүш бир пайыздык пунктка жогору болсо".to_owned(),
            size,
            said.to_owned(),
        ]
    });
    let needed = page.proportion.needed.as_ref().map(|one| {
        let by = Preset::Needed {
            by: one.by,
            rate: page.scenario.rate,
        };
        let best = page
            .proportion
            .best
            .and_then(|best| Some((best, best.rate()?)));
        let best = best.map_or(String::new(), |(best, pace)| {
            format!("{}: {}", capital(&measure(best)), rate(pace))
        });
        [preset(&by).0, needed(one, page.pace.linear), best]
    });
    chance.into_iter().chain(point).chain(needed).collect()
}

/// `2 жыл 8 ай`, to the month. A number leaves its noun as it is.
fn span_of_months(months: f64) -> String {
    #[allow(
        clippy::cast_possible_truncation,
        reason = "at most twelve thousand, and a float beyond 64 bits saturates"
    )]
    let whole = libm::round(months) as i64;
    match (whole / 12, whole % 12) {
        (0, 0) => "бир айдан аз".to_owned(),
        (0, months) => format!("{months} ай"),
        (years, 0) => format!("{years} жыл"),
        (years, months) => format!("{years} жыл {months} ай"),
    }
}

fn promise(figure: &Figure) -> [String; 4] {
    let by = match figure.span {
        Span::Undated => "мөөнөтү айтылган эмес".to_owned(),
        // A level to be matched, of its year.
        span if figure.kind == Kind::Comparator => self::span(span),
        Span::One(period) => self::by(period),
        span => self::span(span),
    };
    let doubt = clauses::doubt(&WORDS, figure, [" (", ")"]);
    [
        format!(
            "{}: {}, {}",
            amount(figure),
            said(figure.partner.name),
            flow(figure.flow)
        ),
        by,
        format!(
            "{}; {}, {}{doubt}",
            said(figure.who),
            short(said(figure.source.publisher)),
            date_in_numbers(said(figure.source.published))
        ),
        said(figure.note).to_owned(),
    ]
}

/// What became of a promise.
fn became(verdict: Became) -> &'static str {
    match verdict {
        Became::Missed => "аткарылган жок",
        Became::NotKnown => "белгисиз",
        Became::NotShown => "далилденген эмес",
    }
}

fn promises_why(all: &Promises) -> String {
    let (measured, half) = all.half_way();
    match half {
        0 => format!("Өлчөөгө боло турган {measured} убаданын бири да жарымына жеткен жок."),
        _ => format!(
            "Өлчөөгө боло турган {measured} убаданын ичинен жарымына же андан көбүнө жеткени: {half}."
        ),
    }
}

fn promises_note(all: &Promises) -> String {
    format!(
        "Тилкелер: {}. Шакектер: {}. Мезгилдери да, эсептери да ар башка.",
        clauses::periods(&WORDS, &all.periods(0)),
        clauses::periods(&WORDS, &all.periods(1))
    )
}

fn promise_open(name: &str) -> String {
    format!("{name}: качан жетерин көрүү")
}

fn disagreement(all: &Disagreement, h: &Headline) -> String {
    let pace = if all.tenth {
        "жылына ар бир сандын ондон бири".to_owned()
    } else {
        pace_of(h)
    };
    let times = h.times.map_or(String::new(), |times| {
        format!(
            " Ар бир сандын максаты\u{a0}— ошол сандын {} эсеси.",
            STYLE.write(&times.to_text())
        )
    });
    let years = STYLE.number(f64::from(all.spread) / 2.0, 1);
    let moves = match (all.arriving, all.spread) {
        (..2, _) if all.met => String::new(),
        (0, _) => format!("Арым {pace}: бул сандардын биринен да максатка жетпейт."),
        (1, _) => format!("Арым {pace}: бул сандардын бирөөнөн гана максатка жетет."),
        (some, 0) if !all.every => {
            format!("Арым {pace}: максатка жеткен сандар\u{a0}— {some}, бардыгы бир эле жылы.")
        }
        (_, 0) => format!("Арым {pace}: бардык сандар бир эле жылды берет."),
        (some, _) if !all.every => format!(
            "Арым {pace}: максатка жеткен сандар\u{a0}— {some}, алардын айырмасы {years} жылга чейин."
        ),
        _ => format!("Арым {pace}: баштапкы санга жараша жооптордун айырмасы {years} жылга чейин."),
    };
    format!("{moves}{times} Бирин бассаңыз, эсептөө ошол сандан башталат.")
        .trim_start()
        .to_owned()
}

fn count_of(count: Option<&Count>) -> String {
    match count {
        Some(count) => of_count(count),
        None => "Лидерлер менен басма сөз айткандай".to_owned(),
    }
}

fn traders_why(all: &Traders) -> String {
    let lead = if all.least_and_fastest {
        let countries = all.all.len();
        format!("{countries} өлкөнүн ичинен Пакистандын соодасы эң аз, бирок ал эң тез өскөн. ")
    } else {
        String::new()
    };
    let years = all.years().map_or(String::new(), |[first, last]| {
        format!(
            ", {} (шакек)\u{a0}— {} (чекит)",
            period(first),
            period(last)
        )
    });
    format!("{lead}Жылына миллиард доллар{years}.")
}

/// What a chance is of: the target, or that of its year where it moves.
fn aimed_at(h: &Headline) -> String {
    match h.inflation {
        Some(_) => "ошол жылдын максатына жетүү же андан ашуу".to_owned(),
        None => format!("{} же андан көп болуу", target(h)),
    }
}

fn outlook(o: &Outlook, page: &Page) -> Sentence {
    let h = &page.headline;
    let target = aimed_at(h);
    let moves = match (o.figure, o.by_country) {
        (Some(_), true) => {
            "Ар бир өлкө менен соода өз алдынча, Пакистандын ал өлкөгө мурдагы экспортундай эле (бул алардын суммасыныкынан күчтүүрөөк)"
                .to_owned()
        }
        (figure, _) => {
            let how = if figure.is_some() {
                "мурдагыдай эле"
            } else {
                "сиз койгондой"
            };
            format!("{} {how}", capital(subject(h.goal)))
        }
    };
    Writer::default()
        .plain(format!(
            "{moves} өйдө-ылдый термелсе, {} (аны кошо) кайсы бир жылы {} {target} ыктымалдыгы\u{a0}— ",
            until(o.by),
            if o.by_country { "алардын суммасынын" } else { of_counted(h.goal) }
        ))
        .strong(chance_size(o.chance))
        .plain(match page.later().even {
            Some(even) => format!(". {} ал жарымга (50%) жетет.", by(even)),
            None => ". Ал 50 жыл бою жарымга (50%) жетпейт.".to_owned(),
        })
        .plain(o.deadline.map_or(String::new(), |deadline| {
            let kind = match o.by {
                Period::Fiscal(_) => "финансы жылы",
                Period::Calendar(_) => "календардык жыл",
            };
            let (deadline, by) = (period(deadline), period(o.by));
            format!(" Мөөнөткө ({deadline}) чейинки акыркы {kind}\u{a0}— {by}.")
        }))
        .0
}

fn outlook_method(o: &Outlook) -> String {
    let sigma = STYLE.percent_of(&write_fixed(o.hundredths, 2));
    let from = match o.figure {
        Some(figure) => format!(
            "{}, {}{}",
            flow(figure.flow),
            counter(figure),
            brief(figure.span)
        ),
        None => "өзүңүздүкү".to_owned(),
    };
    let how = if o.by_country {
        format!(
            " Ар бир өлкө менен соода өз жолунун айланасында өз алдынча, өзүнүн катталган же сиздикине пропорциялуу волатилдүүлүгү менен \
             жылат ({}): кокустук сандары дайыма бирдей 16\u{a0}384 жол. Мындай суммалардын ортосу тартылган сызыктан жогору \
             жатат, узаган сайын ого бетер: алдыга чыккан өлкө артта калганы кемиткенден көбүрөөк кошот.",
            clauses::volatilities(&WORDS, o)
        )
    } else {
        String::new()
    };
    format!(
        "Волатилдүүлүк\u{a0}— жылдын квадраттык тамырына {sigma} ({from}). Жылына бир жолу байкалат: максатта жок дегенде \
         бир бүтүн мезгил. Графиктеги желпигичтин ички тилкеси натыйжалардын 50, бүт желпигич 80 пайызын камтыйт.{how}"
    )
}

/// A pace and the period by which it arrives.
fn needed_by(pace: &Needed, linear: bool) -> String {
    let size = needed(pace, linear);
    let least = if STYLE.is_bound(&size) {
        ""
    } else {
        "кеминде "
    };
    format!(
        "{}: {}",
        capital(&until(pace.by)),
        at_least(pace, linear, least)
    )
}

fn needed(needed: &Needed, linear: bool) -> String {
    at_least(needed, linear, "")
}

/// The same with what says that it is no less.
fn at_least(needed: &Needed, linear: bool, least: &str) -> String {
    let every = match needed.shape {
        _ if needed.every_part && needed.of_one => "экспортто да, импортто да ",
        _ if needed.every_part => "ар бир өлкөдө ",
        Shape::Fade => "адегенде ",
        Shape::Scurve => "чектен алыста ",
        _ => "",
    };
    match needed.rate.zip(needed.percent) {
        Some((rate, rounded)) if !linear => {
            format!(
                "{every}жылына {least}{}",
                STYLE.needed_percent(rate, rounded)
            )
        }
        _ => {
            let more = if needed.amount < 0 { "" } else { "дагы " };
            format!(
                "жыл сайын {least}{more}{}",
                STYLE.needed_amount(needed.step, needed.amount)
            )
        }
    }
}

fn pace_past(deadline: Period) -> String {
    format!(
        "{} баштапкы мезгилден кийин эмес, ошондуктан эч бир арым ага үлгүрбөйт. Кийинкирээк мөөнөт коюңуз.",
        named(deadline)
    )
}

/// How the curve of paces is read, and what a deadline needs.
fn pace_curve(page: &Page) -> Sentence {
    let rings = if page.pace.linear || page.pace.record.is_empty() {
        ""
    } else {
        " Шакекчелер\u{a0}— катталган арымдар."
    };
    let writer = Writer::default().plain(format!(
        "Туурасынан: арым качан жеткирет; тигинен: ошол жылы жетүү үчүн кандай арым керек.{rings}"
    ));
    let Some(takes) = &page.pace.deadline else {
        return writer.0;
    };
    writer
        .plain(format!(" {} жетүү үчүн ", capital(&by(takes.by))))
        .strong(needed(takes, page.pace.linear))
        .plain(" керек.")
        .0
}

fn never_of(never: Never) -> String {
    match never {
        Never::None => String::new(),
        Never::UpTo(Growth::Percent(most)) => format!("{} же азыраак: эч качан. ", rate(most)),
        Never::UpTo(Growth::Amount(most)) => {
            format!("жылына {} же азыраак: эч качан. ", step_size(most))
        }
        Never::All => "Эч бир арым жеткирбейт. ".to_owned(),
    }
}

fn last_pace(pace: Rate) -> String {
    format!(
        "Катталган арымдардын эң соңкусу, {}, эч качан жеткирбейт. ",
        rate(pace)
    )
}

fn rings(record: &Record) -> String {
    record.series.map_or(String::new(), |one| {
        let (flow, name) = (flow(one.flow), said(one.count.name));
        format!("Шакекчелер: {flow}, {name}.")
    })
}

/// What is reached by a period.
fn due(of: Period, what: &str) -> String {
    format!("{}: {what}", period(of))
}

/// `Кыргызстандыкы` with what is counted: `Кыргызстандын эсеби`.
fn of_count(count: &Count) -> String {
    let whose = said(count.whose);
    let counts = [("дыкы", "дын"), ("дүкү", "дүн")];
    let of = counts
        .iter()
        .find_map(|(own, of)| Some(format!("{}{of} эсеби", whose.strip_suffix(own)?)));
    of.unwrap_or_else(|| whose.to_owned())
}

fn record(figure: &Figure) -> String {
    format!(
        "{}: {} ({}, {}{})",
        capital(&measure(figure)),
        amount(figure),
        flow(figure.flow),
        counter(figure),
        brief(figure.span)
    )
}

fn start(start: &Start) -> (String, String) {
    let figure = start.figure;
    let level = figure.level().map_or(String::new(), |(value, period)| {
        format!("{} {}", within(period), exact(value))
    });
    (
        level,
        format!("{}; {}", said(figure.who), reliability(figure)),
    )
}

fn reliability(figure: &Figure) -> &'static str {
    label(figure.reliability)
}

fn label(reliability: Reliability) -> &'static str {
    match reliability {
        Reliability::Official => "расмий статистика",
        Reliability::Statement => "билдирүү",
        Reliability::Derived => "башка сандардан эсептелген",
        Reliability::Unverified => "кабарланган, текшерилбеген",
    }
}

fn amount(figure: &Figure) -> String {
    match figure.amount {
        Amount::Usd(value) => exact(value),
        Amount::Range(low, high) => {
            format!("{}\u{2013}{}", STYLE.write(&low.to_text()), exact(high))
        }
        Amount::Below(bound) => format!("{} чегинен төмөн", exact(bound)),
        Amount::Rate(value) if figure.kind == Kind::Rate(Measure::YearOnYear) => rate(value),
        Amount::Rate(value) => format!("жылына {}", rate(value)),
        Amount::Volatility(value) => format!(
            "жылдын квадраттык тамырына {}",
            STYLE.percent_of(&value.to_text())
        ),
        Amount::Times(times) => format!("{} эсе", STYLE.write(&times.to_text())),
    }
}

fn source_title(figure: &Figure) -> String {
    let name = said(figure.partner.name);
    let what = match figure.kind {
        Kind::Level | Kind::Partial | Kind::Range => String::new(),
        _ => format!("{}, ", measure(figure)),
    };
    capital(&format!(
        "{}, {what}{} ({name}), {}",
        amount(figure),
        flow(figure.flow),
        dated(figure)
    ))
}

fn source(figure: &Figure) -> String {
    let source = figure.source;
    let note = |text: &str| {
        if text.is_empty() {
            String::new()
        } else {
            format!(" Эскертүү: {text}.")
        }
    };
    let (own, all) = (note(said(figure.note)), note(said(source.note)));
    let (who, label) = (said(figure.who), reliability(figure));
    format!(
        "{who}; {}, {}; {label}.{own}{all}",
        said(source.publisher),
        date_in_numbers(said(source.published))
    )
}

fn conflicts(figure: &Figure) -> String {
    let others = figure.conflicts.iter().map(|other| {
        format!(
            "{} ({}; {})",
            amount(other),
            span(other.span),
            said(other.who)
        )
    });
    let others: Vec<_> = others.collect();
    if others.is_empty() {
        String::new()
    } else {
        format!("Башкалар мындай дейт: {}.", others.join("; "))
    }
}

fn thinned(every: u16) -> String {
    format!("Ар бир {every}-жыл, максатка жеткен жыл жана анын алдындагы жыл көрсөтүлгөн.")
}

fn chart_title(scenario: &Scenario) -> String {
    format!(
        "{}, товарлар, жылына млн АКШ доллары",
        capital(subject(scenario.goal))
    )
}

/// What may come, at the mouth of the fan.
fn mouth(page: &Page) -> Vec<String> {
    crate::view::chart::mouth(page).map_or(Vec::new(), |(period, levels)| {
        let [[low, high], [lower, upper]] = levels.map(|pair| pair.map(money));
        vec![
            format!("{}: жолдордун жарымы", self::period(period)),
            format!("{low} менен {high} ортосунда,"),
            format!("10дон 8и {lower} менен {upper} ортосунда"),
        ]
    })
}

fn chart_labels(page: &Page) -> ChartLabels {
    let (h, scenario) = (&page.headline, &page.scenario);
    let levers = scenario.levers.iter().map(|one| said(one.lever.name));
    let fall = scenario
        .shock
        .map(|shock| format!("{} төмөндөө", hundredths(shock.fall.integer())));
    let arrival = match h.outcome {
        Outcome::Reached { period, .. } => self::period(period),
        _ => String::new(),
    };
    ChartLabels {
        target: [
            format!(
                "{} {}",
                if h.promised {
                    "убада"
                } else {
                    "максат"
                },
                target(h)
            ),
            target(h),
        ],
        arrival,
        start: base(h),
        path: pace_of(h),
        observed: page
            .record
            .observed
            .first()
            .and_then(|figure| Some((figure, figure.rate()?)))
            .map_or(String::new(), |(figure, pace)| {
                let verdict = if never_at(pace, h) {
                    ": эч качан"
                } else {
                    ""
                };
                format!("{}, {}{verdict}", capital(&measure(figure)), rate(pace))
            }),
        deadline: scenario
            .deadline
            .map_or(String::new(), |by| format!("мөөнөт {}", self::period(by))),
        tick: tick(h.target),
        across: across(page),
        leading: 16,
        fan: mouth(page),
        counts: page
            .history
            .iter()
            .map(|line| line_name(line, h.goal))
            .collect(),
        events: levers.map(str::to_owned).chain(fall).collect(),
    }
}

/// What a count of the history is called beside its line.
fn line_name(line: &Line, goal: &Goal) -> String {
    let name = said(line.count.name);
    if line.flow == goal.flow {
        name.to_owned()
    } else {
        format!("экспорттун өзү, {name}")
    }
}

/// What each count has on record, from its first figure to its last.
fn on_record(page: &Page) -> String {
    let level = |figure: &&Figure| {
        let (value, period) = figure.level()?;
        Some(format!("{} {}", within(period), exact(value)))
    };
    let line = |line: &Line| {
        let name = line_name(line, page.headline.goal);
        let all: Vec<String> = line.figures.iter().filter_map(level).collect();
        match all.as_slice() {
            [first, .., last] if all.len() > 3 => {
                let years = all.len();
                format!("{name}: {first}, {last}, катталганы {years} жыл")
            }
            few => format!("{name}: {}", few.join(", ")),
        }
    };
    let lines: Vec<String> = page.history.iter().map(line).collect();
    lines.join("; ")
}

fn chart_description(page: &Page, chart: &Chart) -> String {
    let h = &page.headline;
    let axis = if chart.scale == Scale::Log {
        "логарифмдик"
    } else {
        "сызыктуу, нөлдөн башталат"
    };
    let history = on_record(page);
    let record = if history.is_empty() {
        String::new()
    } else {
        format!(" Катталганы: {history}.")
    };
    let cut = if chart.truncated {
        " Жол акыркы жылына жетпей сүрөттөн чыгып кетет."
    } else {
        ""
    };
    let fan = chart.fan.as_ref().map_or(
        "",
        |_| " Жолдун айланасындагы желпигичтин ички тилкеси натыйжалардын 50, бүт желпигич 80 пайызын камтыйт.",
    );
    format!(
        "{} Убакыт солдон оңго жүрөт; маани огу {axis}.{record}{cut}{fan}{}",
        sentence::plain(&headline(h)),
        compared(page)
    )
}

fn refusal(why: Refusal, key: Key) -> String {
    match why {
        Refusal::Unit(UnitError::NotNumber) => match key {
            Key::Target => "канча миллион доллар экенин же канча эсе экенин жазыңыз, мисалы 3х".to_owned(),
            _ => "жөнөкөй сан жазыңыз, мисалы 12,5".to_owned(),
        },
        Refusal::Unit(UnitError::Comma) => {
            "үтүр миңди билдириши мүмкүн (1,176): 1176 же 1,18 деп жазыңыз".to_owned()
        }
        Refusal::Unit(UnitError::Space) => {
            "боштук аны эки санга бөлөт: 12 же 1000 деп жазыңыз".to_owned()
        }
        Refusal::Unit(UnitError::Decimals(most)) => {
            format!("үтүрдөн кийин эң көп дегенде {most} цифра сакталат")
        }
        Refusal::Unit(UnitError::Outside { min, max, decimals }) => {
            let bound = |value| STYLE.write(&write_fixed(value, decimals));
            format!("сан {} менен {} аралыгында болушу керек", bound(min), bound(max))
        }
        Refusal::Unit(UnitError::Period) => {
            "финансы жылын жазыңыз, мисалы 2029/30, же жылды, мисалы 2030".to_owned()
        }
        Refusal::Unknown if key == Key::Base => "млн доллар менен сан жазыңыз; мындай аталыштагы сан катталган эмес".to_owned(),
        Refusal::Unknown => "мындай тандоо жок".to_owned(),
        Refusal::OtherFlow => "ал сан бул убада камтыгандан башканы эсептейт".to_owned(),
        Refusal::ZeroBase => {
            "нөлдөн пайыз менен да, эселеп да эч жакка жетпейсиз: жылдык туруктуу сумманы жана доллардагы максатты тандаңыз"
                .to_owned()
        }
        Refusal::PeriodOfFigure => "катталган сандын өз мезгили бар".to_owned(),
        Refusal::Twice => "бир эле нерсе эки жолу жазылган".to_owned(),
        Refusal::Nested => "салыштырылган сценарий өзү салыштыра албайт".to_owned(),
        Refusal::NotAfter => "бул башталыштан кийин эмес: кийинчерээк жылды жазыңыз".to_owned(),
        Refusal::NoPace => "коюуга мүмкүн болгон эч бир өсүш ага чейин жеткирбейт".to_owned(),
        Refusal::TooLong => format!("шилтеме {} белгиден узун болуп калат", link::LONGEST),
        Refusal::Newer => {
            "шилтеме барактын кийинки версиясында түзүлгөн; бул версия түшүнгөнү көрсөтүлдү".to_owned()
        }
        Refusal::Cut => "ал ушул жерден кесилип калышы мүмкүн".to_owned(),
        Refusal::Unclear => {
            "салыштырылган сценарий кайсы жерден бүтөрү көрүнбөйт; андан кийинкиси негизгисиники деп алынды".to_owned()
        }
    }
}

pub(super) fn refused(refused: &Refused) -> String {
    let why = match refused.why {
        // A link has a point in every language.
        Refusal::Unit(UnitError::Comma) => "шилтемеде үтүрдүн ордуна чекит коюлат: 12.5".to_owned(),
        why => refusal(why, Key::named(refused.key).unwrap_or(Key::Goal)),
    };
    let entry = entry(refused);
    if refused.counts() {
        format!("Шилтемеңизди караңыз, {entry}: {why}.")
    } else {
        format!("Шилтемеңизден эске алынган жок: {entry} ({why}).")
    }
}

fn revised(figure: &Figure, then: Usd, now: Usd) -> String {
    format!(
        "Бул шилтемеде бөлүшүлгөн кездеги сан сакталган: {}. Булакта азыр {} ({}).",
        exact(then),
        exact(now),
        said(figure.who)
    )
}

fn counting(row: &CountRow) -> [String; 4] {
    let (value, period) = row.level;
    let level = format!("{} {}", within(period), money(value.to_f64()));
    let target = row.target.map_or(String::new(), |target| {
        format!(", максат {}", money(target))
    });
    let pace = row.pace.and_then(|figure| Some((figure.rate()?, figure)));
    let pace = pace.map_or(
        "бир гана жыл катталган".to_owned(),
        |(pace, figure)| {
            let a_year = if figure.span.is_one_step() {
                ""
            } else {
                "жылына "
            };
            format!("{a_year}{}, {}", rate(pace), brief(figure.span))
        },
    );
    [
        said(row.count.whose).to_owned(),
        format!("{}: {level}{target}", said(row.count.name)),
        pace,
        outcome(row.outcome),
    ]
}

fn stand_in(page: &Page) -> String {
    let record = &page.record;
    let Some(series) = record.series else {
        return String::new();
    };
    let own = record.own.map_or("өзүңүздүн саныңыз", |own| said(own.name));
    let name = said(series.count.name);
    // A sum has the volatility of each country.
    let what = if page
        .outlook
        .as_ref()
        .is_some_and(|chance| chance.by_country)
    {
        "тренд жана эң жакшы мезгилдер"
    } else {
        "тренд, эң жакшы мезгилдер жана волатилдүүлүк"
    };
    match record.stands_in {
        StandsIn::No => String::new(),
        StandsIn::Count => format!(
            "Бул эсепте ({own}) үч жылга жетпеген маалымат бар, ошондуктан {what} башка эсептен ({name}) алынды."
        ),
        StandsIn::Exports => format!(
            "Бул сооданын эч бир эсебинде ({own}) үч жылдык маалымат жок, ошондуктан {what} экспорттун өзүнөн ({name}) алынды."
        ),
    }
}

fn trader(one: &Trader) -> [String; 5] {
    let name = said(one.partner.name);
    let level =
        |(period, value): (Period, Usd)| format!("{} {}", within(period), money(value.to_f64()));
    let tap = if one.target.is_some() {
        format!("ошончо: {name}")
    } else {
        String::new()
    };
    let times = format!("{} эсе", STYLE.times(one.times));
    [
        name.to_owned(),
        level(one.first),
        level(one.last),
        times,
        tap,
    ]
}
