//! Russian, as read in Bishkek.

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
use crate::engine::units::{Multiple, Period, Rate, Step, UnitError, Usd, write_fixed};
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
    percent: "\u{a0}%",
    millions: ("", "\u{a0}млн\u{a0}$"),
    billions: ("", "\u{a0}млрд\u{a0}$"),
    tiny: "менее 0,01\u{a0}млн\u{a0}$",
    little: "менее 0,1\u{a0}%",
    to: "\u{2013}",
};

/// Every word of the page in Russian.
pub static WORDS: Words = Words {
    lang: Lang::Ru,
    direction: "ltr",
    style: &STYLE,
    title: "Trade Horizon: когда товарооборот Пакистана с Центральной Азией достигнет обещанного?",
    description: "Задайте рост и узнайте, когда товарооборот Пакистана и Кыргызстана достигнет 100\u{a0}млн\u{a0}$ в год или \
                  товарооборот Пакистана с Центральной Азией утроится и насколько это далеко от всего, чего удавалось достичь.",
    site: "Trade Horizon",
    goal_legend: "Какое обещание?",
    controls: "Задайте темп",
    rate: "Рост в год",
    rate_of_others: "Рост остальных в год",
    rate_unit: "%",
    step: "Прирост в год",
    step_unit: "млн\u{a0}$",
    less: "меньше",
    more: "больше",
    count_from: "Считать от этого учета",
    arrives: "Достигнет",
    arrive: "Достичь\u{a0}к",
    earlier: "на год раньше",
    later: "на год позже",
    never: "никогда",
    handles: "Тяните подчеркнутые слова или точку на графике либо нажмите и впишите.",
    shape_legend: "Растет",
    compound: "на процент",
    linear: "на равную сумму",
    fade: "на затухающий процент",
    scurve: "по S-кривой до потолка",
    long_run: "Долгосрочный рост, % в год",
    half_life: "Полузатухание, лет",
    half_life_hint: "за сколько лет рост пройдет половину пути к долгосрочному; если не указано, 5",
    ceiling: "Потолок, млн\u{a0}$ в год",
    ceiling_hint: "выше него торговля не растет; если не указано, вдвое больше цели",
    presets: "Или возьмите один из этих темпов",
    more_choices: "Другие настройки",
    target: "Цель",
    target_hint: "млн\u{a0}$ в год или кратное, например 3х",
    deadline: "Срок",
    deadline_hint: "год, финансовый (2029/30) или календарный (2030); пусто\u{a0}— без срока",
    own_base: "Свое базовое значение",
    own_base_hint: "млн\u{a0}$ в год",
    own_period: "Его период",
    own_period_hint: "например 2024/25 или 2024",
    inflation: "Рост цели, % в год",
    inflation_hint: "например 2 (инфляция доллара) или рост другой страны; пусто\u{a0}— цель не меняется",
    volatility: "Годовая волатильность, %",
    countries_open: "По странам",
    countries_why: "Исходные данные взяты у Госбанка Пакистана за 2024/25 финансовый год; объемы по странам складываются за каждый год. Средний \
                    темп был бы ошибкой: кто растет быстрее, с каждым годом весит больше.",
    exports: "экспорт",
    imports: "импорт",
    one_rate: "Один темп для всех",
    levers: "Рычаги и шоки",
    levers_why: "Изменения уровня, которые кто-то оценил в цифрах. Все цифры взяты из одного эссе без указания автора: \
                 сообщалось, не проверено.",
    lever_from: "начиная с",
    elasticity: "% роста торговли на % снижения затрат",
    shock_title: "Падение и восстановление",
    routed: "Доля этой торговли через Афганистан, %",
    routed_hint: "ваше допущение, от 0 до 100; по нему считается падение",
    shock_fall: "Падение, %",
    shock_fall_hint: "от 0 до 100",
    shock_from: "В каком периоде",
    shock_years: "Восстановление, лет",
    shock_years_hint: "от 0,01 до 1\u{a0}000; если не указано, 3",
    shock_none: "Без падения",
    chance: "Насколько это вероятно?",
    chance_by: "Не позднее",
    chance_column: "Вероятность",
    reading: "Посмотреть год",
    scale_legend: "Ось значений",
    scale_linear: "линейная",
    scale_log: "логарифмическая",
    log_scale: "логарифмическая шкала",
    pace: "Каждый темп и его год",
    pace_by: "Успеть к",
    pace_needed: "Нужный рост",
    pace_step: "Прирост в год",
    pace_record: "Фактические темпы",
    pace_open: "Таблица темпов и лет",
    chance_open: "Таблица вероятностей и метод",
    own_target,
    included,
    sentence_gap: ". ",
    chance_levels: ["25\u{a0}%", "50\u{a0}%", "75\u{a0}%", "100\u{a0}%"],
    runs: [
        "лучшие три года",
        "лучшие пять лет",
        "лучшие десять лет",
        "тренд по данным",
    ],
    dash: "\u{a0}— ",
    comma: ", ",
    curve_read: "Посмотреть год",
    list_mark: "; ",
    rates: "Что дали бы другие темпы",
    rates_rate: "Рост в год",
    any_pace: "при любом темпе, который можно задать",
    rate_idle: "У каждой части свой темп: меняйте их в разделе «По странам».",
    parts_wait: "Темпы отдельных стран учитываются только при росте на процент: выберите его, иначе они не в счет.",
    rates_yours: "От выбранной цифры",
    baselines: "Где данные расходятся",
    promises: "Что обещали и что из этого вышло",
    promises_lines: "Линия идет от месяца обещания (или публикации, если он неизвестен) до срока; пунктир\u{a0}— срок не \
                     назван.",
    promises_bars: "Полоса: сколько достигнуто по последним данным Пакистана. Кольцо: по данным партнера. Учеты с единственным годом не взяты.",
    promises_who: "Что обещано и кем",
    promises_reached: "достигнуто",
    promises_open: "Таблица с источниками",
    pinned_offer: "Взять нынешнюю цифру",
    table: "По годам",
    table_open: "Показать все годы",
    table_period: "Период",
    table_flow: "Объем",
    table_share: "Доля от цели",
    svg: "Сохранить рисунком (SVG)",
    png: "Сохранить картинкой (PNG)",
    not_saved: "Не сохранилось? Возможно, сохранять запрещает сайт, в который встроена эта страница; полная страница разрешает.",
    picture_kept: "Файла нет? Удерживайте картинку или нажмите на нее правой кнопкой: сохраните или скопируйте.",
    png_refused: "Браузер не дает странице сделать PNG. Это сам рисунок.",
    table_kept: "Файла нет? Вот таблица текстом, ее можно скопировать.",
    csv: "Скачать таблицу по годам (CSV)",
    csv_columns: [
        "Период",
        "млн долларов США",
        "Доля от цели",
        "Что это",
        "Ссылка",
        "Цитата",
    ],
    csv_marks: (";", ","),
    sources: "Источники",
    sources_open: "Показать все цифры: кто и где их назвал",
    no_link: "адреса нет",
    link: "источник",
    working: "Расчет по шагам",
    working_base: "Базовое значение",
    working_path: "Торговля через t лет, млн долларов",
    working_calm: "без рычагов и падения",
    working_solved: "Цели T она достигает через t лет",
    working_search: "Формулы для t нет: первый период на уровне цели найден перебором, момент внутри него\u{a0}— делением пополам",
    working_becomes: "Торговля считается за целые периоды, поэтому _ превращается в _",
    working_is_whole: "Торговля считается за целые периоды, а _\u{a0}— число целое",
    working_met: "Базовое значение уже не ниже цели",
    working_still: "В долгосрочной перспективе роста нет",
    working_shrinks: "В долгосрочной перспективе торговля убывает",
    working_floor: "но не ниже 0",
    working_ceiling: "Торговля выходит на уровень не выше цели",
    working_outpaced: "В долгосрочной перспективе цель растет не медленнее торговли",
    working_beyond: "Цель не достигнута за 1\u{a0}000\u{a0}периодов, дальше поиск не идет",
    working_short: "не хватает _",
    working_over: "достигнуто, больше на _",
    working_there: "достигнуто",
    copy_working: "Копировать расчет",
    method: "Методика",
    method_text: &[
        "При росте на процент торговля через t лет равна `B*G^t`, где B\u{a0}— базовое значение, g\u{a0}— рост за год. Цели T \
         она достигает через `t=[#[T|B]|#G]` лет. При росте на постоянную сумму d: `t=[T-B|d]`.",
        "Годовая торговля\u{a0}— сумма за целый период, поэтому ответ\u{a0}— первый период, в котором торговля не меньше цели: \
         t, округленное вверх. Годы считаются от базового периода, а не от сегодняшнего дня: ответ не зависит от ваших часов. Периоды дальше 1\u{a0}000\u{a0}лет не рассматриваются.",
        "Темп, затухающий от g до q с периодом полузатухания h: `B*G^s*Q^{t-s}`, где `s=[h*(1-2^{-t/h})|#2]`. S-кривая до потолка K: `t=[#[K/B-1|K/T-1]|#G]`. Объемы по странам складываются за каждый год. Растущая цель сравнивается с торговлей того же года. Рычаг поднимает \
         уровень на процент или прибавляет сумму, от нуля до полного размера за время ввода; после падения уровень восстанавливается равными \
         шагами. С ними первый период на уровне цели находится перебором.",
        "Вероятность относится к тому, что хотя бы один период, по названный включительно, будет на уровне цели или выше. Логарифм \
         торговли следует траектории плюс независимый нормальный шаг каждый год (волатильность). Плотность вероятности \
         переносится из года в год, случайных розыгрышей нет. По странам это 16\u{a0}384 траектории, всегда с одними и теми же \
         случайными числами, каждая страна движется независимо: с волатильностями из данных волатильность суммы пяти стран выходит 27\u{a0}% против \
         28\u{a0}% по данным. Это не прогноз, не вероятность быть на уровне цели именно в том году, и она не надежнее тех \
         лет, по которым измерена волатильность.",
        "Рост, нужный к сроку через n лет, равен `(T/B)^{1/n}-1`. Расстояние измеряется между серединами периодов: у \
         2024/25 финансового года (июль\u{a0}— июнь) это 1\u{a0}января 2025 года, у календарного 2030 года\u{a0}— 1\u{a0}июля \
         2030 года, поэтому `n=5,5`.",
        "Значения\u{a0}— торговля товарами в текущих долларах США, как сообщалось; если в цифру входят услуги, об этом сказано в примечании к ней. Это не прогноз: это арифметика \
         выбранного вами темпа.",
    ],
    cite: "Как цитировать",
    cite_text: "Приводите фразу из раздела «Поделиться». В ней указано, от какой цифры считается ответ, кто и где ее \
                назвал, а ссылка открывает тот же ответ, что бы потом ни исправили (сумма по странам меняется с исправлениями). Даты публикации\u{a0}— в разделе «Источники».",
    share: "Поделиться",
    copy: "Копировать ссылку",
    copy_quote: "Копировать фразу",
    copied_text: "Скопировано.",
    copied: "Скопировано. Ссылка открывает этот ответ и хранит сегодняшнюю цифру.",
    copy_refused: "Браузер не дает странице копировать. Текст выделен: скопируйте его сами.",
    share_field: "Ссылка на этот ответ",
    quote_field: "Фраза для цитаты, с источником",
    editors: "Встроить в статью или распечатать QR-код",
    share_file: "Эта страница\u{a0}— файл на вашем устройстве, и ее адрес открывается только здесь. Отправьте сам файл; получатель \
                 допишет к его адресу часть этой ссылки начиная с вопросительного знака.",
    kept: "Сохранено. Измените темп или обещание выше, и разница появится здесь.",
    compare: "Оставить для сравнения",
    swap: "Поменять местами",
    alone: "Закончить сравнение",
    table_other: "Для сравнения",
    reset: "Начать заново",
    back: "сбросить",
    full_page: "Полная страница",
    without_program: "Калькулятор здесь не работает: ему нужны JavaScript и WebAssembly. Ниже начальный ответ страницы, 10\u{a0}% в год, \
                      а не ответ ссылки с другим выбором.",
    saved: "Это сохраненная копия, калькулятор в ней не работает. Ниже ответ, который был виден при сохранении.",
    stopped: "Калькулятор остановился. Ниже начальный ответ, 10\u{a0}% в год. Ваш выбор в ссылке.",
    start_again: "Начать снова с вашим выбором",
    opening: "Открывается выбор из вашей ссылки\u{2026}",
    languages: "Язык",
    traders: "Кто торгует с Центральной Азией",
    no_date: "без срока",
    list: ", ",
    traders_note: "Товарооборот с Казахстаном, Кыргызстаном и Узбекистаном вместе, по учету этих трех.",
    traders_tap: "Выберите страну: ее товарооборот станет целью.",
    traders_open: "Показать таблицей",
    traders_who: "Страна",
    history: "Что было",
    history_who: "Кто считал",
    whose_count: "Чей учет?",
    review: "Перевод черновой, носитель языка его еще не проверил. Поправить: src/text/ru.rs.",
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

written!(Ru);

fn period(period: Period) -> String {
    STYLE.period(period)
}

/// The words keep it from being a date.
fn csv_period(of: Period) -> String {
    match of {
        Period::Calendar(_) => period(of),
        Period::Fiscal(_) => year(of),
    }
}

fn write(plain: &str) -> String {
    STYLE.entry(plain)
}

/// A period with its adjective and noun in one case.
fn cased(p: Period, fiscal: &str, calendar: &str) -> String {
    match p {
        Period::Fiscal(_) => format!("{} {fiscal}", period(p)),
        Period::Calendar(_) => format!("{}\u{a0}{calendar}", period(p)),
    }
}

/// `2024/25 финансовый год`, which is also what stands after «за» and «по».
fn year(p: Period) -> String {
    cased(p, "финансовый год", "год")
}

/// After «после» and «позднее».
fn of_year(p: Period) -> String {
    cased(p, "финансового года", "года")
}

/// After «к».
fn to_year(p: Period) -> String {
    cased(p, "финансовому году", "году")
}

/// After «в».
fn in_year(p: Period) -> String {
    cased(p, "финансовом году", "году")
}

/// A period in a label: a calendar year keeps its noun, which a fiscal one can do without.
fn brief(p: Period, noun: &str) -> String {
    match p {
        Period::Fiscal(_) => period(p),
        Period::Calendar(_) => cased(p, "", noun),
    }
}

/// A number as written, with its noun for one, few and many, and for a fraction.
fn count(number: &str, [one, few, many, fraction]: [&str; 4]) -> String {
    let mut digits = number.bytes().rev();
    let (last, before) = (digits.next(), digits.next());
    let noun = match last {
        _ if number.contains(',') => fraction,
        _ if before == Some(b'1') => many,
        Some(b'1') => one,
        Some(b'2'..=b'4') => few,
        _ => many,
    };
    format!("{number}\u{a0}{noun}")
}

/// Nouns of [`count`].
const YEARS: [&str; 4] = ["год", "года", "лет", "года"];
const MONTHS: [&str; 4] = ["месяц", "месяца", "месяцев", "месяца"];
const TIMES: [&str; 4] = ["раз", "раза", "раз", "раза"];

/// Years to one decimal.
fn years(years: f64) -> String {
    count(&STYLE.years(years), YEARS)
}

/// The same until an arrival.
fn years_until(years: f64) -> String {
    count(&STYLE.years_until(years), YEARS)
}

fn times(times: Multiple) -> String {
    count(&STYLE.write(&times.to_text()), TIMES)
}

/// What is counted, as the subject of a sentence: always masculine and singular.
fn subject(goal: &Goal) -> &'static str {
    said(goal.subject())
}

fn step_size(step: Step) -> String {
    STYLE.millions_of(&write_fixed(step.integer().abs(), Step::DECIMALS))
}

/// Where a pace that changes leads.
fn later(h: &Headline) -> String {
    match h.growth {
        Growth::Percent(_) if h.falls_to_a_ceiling() => format!(" к потолку в {}", ceiling(h)),
        Growth::Percent(r) if h.shape == Shape::Scurve && r.integer() > 0 && !h.is_sum => {
            format!(" с замедлением к потолку в {}", ceiling(h))
        }
        Growth::Percent(r) if !h.is_sum => h.long_run.map_or(String::new(), |later| {
            let turned = match (r.integer().signum(), later.integer().signum()) {
                (0, 1) => "при росте ",
                (0, -1) => "при снижении ",
                (1, -1) => "снижении ",
                (-1, 1) => "росте ",
                (0, 0) => return String::new(),
                _ => "",
            };
            format!(", а со временем {turned}на {}", rate_size(later))
        }),
        _ => String::new(),
    }
}

fn headline(h: &Headline) -> Sentence {
    let (subject, target) = (subject(h.goal), target(h));
    if h.outcome == Outcome::Met {
        return Writer::default()
            .plain(format!(
                "{}\u{a0}— {} за {}: цель ({target}{}) ",
                capital(subject),
                base(h),
                year(h.from),
                h.inflation.map_or(String::new(), |moves| {
                    let moving = if moves.integer() < 0 {
                        "снижающаяся"
                    } else {
                        "растущая"
                    };
                    format!(", {moving} на {} в год", rate_size(moves))
                })
            ))
            .answer("уже достигнута")
            .plain(h.lost.map_or(".".to_owned(), |lost| {
                format!(". Но в {} уровень снова окажется ниже нее.", in_year(lost))
            }))
            .0;
    }
    let a_year = |size: String| format!("{size} в год");
    let (before, reader, after) = match h.growth {
        Growth::Percent(_) if h.is_sum && h.goal.is_of_one() => {
            ("При ", "отдельных темпах экспорта и импорта".to_owned(), "")
        }
        Growth::Percent(_) if h.is_sum => {
            ("При ", "отдельном темпе для каждой страны".to_owned(), "")
        }
        Growth::Percent(r)
            if h.shape == Shape::Fade && r.integer() == 0 && !later(h).is_empty() =>
        {
            ("Сначала ", "без роста".to_owned(), "")
        }
        Growth::Percent(r) if h.shape == Shape::Fade && r.integer() != 0 => {
            let before = if r.integer() < 0 {
                "При снижении сначала на "
            } else {
                "При росте сначала на "
            };
            (before, a_year(rate_size(r)), "")
        }
        Growth::Percent(r) if r.integer() == 0 => ("", "Без роста".to_owned(), ""),
        Growth::Percent(r) if h.falls_to_a_ceiling() => (
            "При снижении по S-кривой с темпом ",
            a_year(rate_size(r)),
            "",
        ),
        Growth::Percent(r) if r.integer() < 0 && h.shape == Shape::Scurve => {
            ("При снижении не более чем на ", a_year(rate_size(r)), "")
        }
        Growth::Percent(r) if r.integer() < 0 => ("При снижении на ", a_year(rate_size(r)), ""),
        Growth::Percent(r) => ("При росте на ", a_year(rate_size(r)), ""),
        Growth::Amount(s) if s.integer() == 0 => ("", "Без прибавки".to_owned(), ""),
        Growth::Amount(s) if s.integer() < 0 => ("Теряя по ", a_year(step_size(s)), ","),
        Growth::Amount(s) => ("Прибавляя по ", a_year(step_size(s)), ","),
    };
    let mut writer = Writer::default();
    if !before.is_empty() {
        writer = writer.plain(before);
    }
    let writer = writer.reader(reader).plain(later(h));
    // A period named beside it says that the amount is that of a year.
    let reaches =
        |a_year: &str| match (h.inflation, h.multiple().map(|many| (many.to_text(), many))) {
            (Some(moves), _) => {
                let moving = if moves.integer() < 0 {
                    "снижающейся"
                } else {
                    "растущей"
                };
                format!(
                    "достигнет цели в {target}{a_year}, {moving} на {} в год",
                    rate_size(moves)
                )
            }
            (None, Some((text, _))) if text == "2" => format!("удвоится до {target}"),
            (None, Some((text, _))) if text == "3" => format!("утроится до {target}"),
            (None, Some((_, many))) => format!("вырастет в {} до {target}", times(many)),
            (None, None) => format!("достигнет {target}{a_year}"),
        };
    let comma = if h.inflation.is_some() { "," } else { "" };
    match h.outcome {
        Outcome::Reached { period, .. } => {
            writer
                .plain(format!("{after} {subject} {}{comma} в ", reaches("")))
                .answer(in_year(period))
                .plain(h.lost.map_or(".".to_owned(), |lost| {
                    format!(", но в {} снова окажется ниже цели.", in_year(lost))
                }))
                .0
        }
        Outcome::Never(Reason::Beyond) => {
            writer
                .plain(format!("{after} {subject} и за "))
                .answer("тысячу лет")
                .plain(format!(" не {}.", reaches(" в год")))
                .0
        }
        Outcome::Never(_) | Outcome::Met => {
            writer
                .plain(format!("{after} {subject} "))
                .answer("никогда")
                .plain(format!(" не {}{}.", reaches(" в год"), because(h.outcome)))
                .0
        }
    }
}

fn opens_with(opening: &Scenario) -> String {
    let pace = match growth(opening) {
        Growth::Percent(_) if opening.is_sum() && opening.goal.is_of_one() => {
            "с отдельными темпами экспорта и импорта".to_owned()
        }
        Growth::Percent(_) if opening.is_sum() => "с отдельным темпом для каждой страны".to_owned(),
        Growth::Percent(pace) => format!("с {} в год", rate(pace)),
        Growth::Amount(step) => format!("с {} в год", signed(step)),
    };
    match opening.pace_is_set() {
        true => format!("Эта ссылка открылась {pace}: это чей-то выбор, а не прогноз."),
        false if opening.shape == Shape::Linear => format!(
            "Страница открывается {pace}: это десятая часть базового значения, а не чей-то прогноз."
        ),
        false => {
            format!("Страница открывается {pace}: это круглое число, а не чей-то прогноз.")
        }
    }
}

/// A target that no promise names.
fn asked(h: &Headline) -> String {
    format!("{}: {}", capital(subject(h.goal)), target(h))
}

/// An outcome in a title.
fn answered(outcome: Outcome) -> String {
    match outcome {
        Outcome::Reached { period, .. } => brief(period, "год"),
        other => no_period(other).to_owned(),
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
            "сумма экспорта и импорта".to_owned()
        }
        Growth::Percent(_) if h.is_sum => "сумма стран".to_owned(),
        Growth::Percent(r) if h.shape == Shape::Fade => format!("сначала {}", rate(r)),
        Growth::Percent(r) => format!("{} в год", rate(r)),
        Growth::Amount(s) => format!("{} в год", signed(s)),
    }
}

/// Why never, where the pace alone does not say it.
fn because(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Never(Reason::Ceiling) => ": он остановится не выше этого уровня",
        Outcome::Never(Reason::Outpaced) => ": она остается впереди",
        _ => "",
    }
}

/// A pace as what is needed: `рост на 80,8 % в год`.
fn pace(needed: &Needed, linear: bool) -> String {
    match needed.rate {
        Some(rate) if !linear && rate >= 0.0 => {
            let rounded = STYLE.needed_percent(rate, needed.percent.unwrap_or(0));
            format!("рост {} в год{}", by(&rounded), every(needed))
        }
        _ if needed.step > 0.0 && (linear || needed.rate.is_none()) => {
            let amount = STYLE.needed_amount(needed.step, needed.amount);
            format!("прирост {} в год", by(&amount))
        }
        _ => format!("темп {}", self::needed(needed, linear)),
    }
}

/// By how much: `на 5 %`, `менее чем на 0,1 %`.
fn by(size: &str) -> String {
    match size.strip_prefix("менее ") {
        Some(size) => format!("менее чем на {size}"),
        None => format!("на {size}"),
    }
}

/// That a pace is one for several parts, or of a part of the way.
fn every(needed: &Needed) -> &'static str {
    match needed.shape {
        _ if needed.every_part && needed.of_one => " и по экспорту, и по импорту",
        _ if needed.every_part => " по каждой стране",
        Shape::Fade => " вначале",
        Shape::Scurve => " вдали от потолка",
        _ => "",
    }
}

fn proportion(p: &Proportion, h: &Headline) -> Sentence {
    let linear = matches!(h.growth, Growth::Amount(_));
    let what = flow(p.goal.flow);
    let mut writer = Writer::default();
    match (h.outcome, &p.instead) {
        (Outcome::Reached { years: after, .. }, _) => {
            let level = if h.own {
                "для которого ваша цифра\u{a0}—".to_owned()
            } else {
                format!("когда {what} составил")
            };
            writer = writer
                .plain("Это через ")
                .strong(years_until(after))
                .plain(format!(" после {}, {level} {}. ", of_year(h.from), base(h)));
        }
        (Outcome::Never(reason), Some(path)) => {
            let (period, later) = (in_year(path.later.0), instead(path, h));
            writer = match (reason, path.halving) {
                (Reason::Shrinking, Some(halving)) => writer
                    .plain(format!("Тогда {what} каждые "))
                    .strong(years(halving))
                    .plain(format!(
                        " сокращается вдвое: в {period} это было бы {later}. "
                    )),
                (Reason::NoGrowth, _) if h.without.is_none() => writer.plain(format!(
                    "{} остается на уровне {later} в год. ",
                    capital(what)
                )),
                _ => writer.plain(format!("В {period} {what} составил бы {later}. ")),
            };
            if let Some(ten) = path.ten {
                writer = writer
                    .plain(format!("Чтобы успеть к {}, нужен ", to_year(ten.by)))
                    .strong(pace(&ten, linear))
                    .plain(". ");
            }
        }
        _ => {}
    }
    if let Some(verdict) = p.verdict {
        let deadline = verdict.by;
        writer = if verdict.late > 0.0 {
            let late = match verdict.late {
                ..0.05 => "менее 0,1\u{a0}года".to_owned(),
                late => years(late),
            };
            writer
                .plain(format!("Отставание от срока ({})\u{a0}— ", year(deadline)))
                .strong(late)
                .plain(". ")
        } else {
            writer
                .plain("Это ")
                .strong("укладывается в срок")
                .plain(format!(" ({}). ", year(deadline)))
        };
        if let Some(first) = verdict.first {
            let (kind, other) = match first {
                Period::Fiscal(_) => ("Календарный ", "финансовый"),
                Period::Calendar(_) => ("", "календарный"),
            };
            writer = writer.plain(format!(
                "{kind}{} в целом уже на уровне цели; первый {other} год на этом уровне\u{a0}— {}. ",
                year(deadline),
                self::period(first)
            ));
        }
    }
    for figure in &p.observed {
        if let Some(observed) = figure.rate() {
            let size = percent(observed.fraction().abs());
            let moved = match (figure.span.is_one_step(), observed.integer() < 0) {
                (true, true) => format!("сократился на {size}"),
                (true, false) => format!("вырос на {size}"),
                (false, true) => format!("сокращался на {size} в год"),
                (false, false) => format!("рос на {size} в год"),
            };
            let over = over(figure.span);
            let by = figure
                .count
                .map_or(String::new(), |count| format!(" ({})", said(count.name)));
            writer = match figure.flow {
                Flow::Exports if p.goal.flow != Flow::Exports => writer
                    .plain("Один только экспорт ")
                    .strong(moved)
                    .plain(format!(" {over}{by}. ")),
                _ => writer
                    .plain(format!("{} {what} ", capital(&over)))
                    .strong(moved)
                    .plain(format!("{by}. ")),
            };
        }
    }
    if let (Some(needed), Outcome::Reached { .. }) = (&p.needed, h.outcome) {
        writer = writer
            .plain(format!(
                "Чтобы успеть к {}, нужен был бы ",
                to_year(needed.by)
            ))
            .strong(pace(needed, linear))
            .plain(". ");
    }
    if let Some((best, pace)) = p.best.and_then(|best| best.rate().map(|pace| (best, pace))) {
        writer = writer
            .plain(format!("{}\u{a0}— ", capital(&measure(best))))
            .strong(format!("{} в год", percent(pace.fraction())))
            .plain(format!(
                " ({}, {}{}).",
                flow(best.flow),
                counter(best),
                span(best.span)
            ));
    }
    if let Some(last) = writer.0.last_mut() {
        last.text.truncate(last.text.trim_end().len());
    }
    writer.0
}

fn spoken_growth(growth: Growth) -> String {
    match growth {
        Growth::Percent(r) if r.integer() < 0 => format!("снижение на {} в год", rate_size(r)),
        Growth::Percent(r) => format!("рост на {} в год", rate_size(r)),
        Growth::Amount(s) if s.integer() < 0 => format!("снижение на {} в год", step_size(s)),
        Growth::Amount(s) => format!("прирост на {} в год", step_size(s)),
    }
}

fn flow(flow: Flow) -> &'static str {
    match flow {
        Flow::Total => "товарооборот",
        Flow::Exports => "экспорт",
        Flow::Imports => "импорт",
        Flow::Gdp => "ВВП",
        Flow::ExportLedGrowth => "рост за счет экспорта",
    }
}

/// A span in a list, short where it is long.
fn span(span: Span) -> String {
    match span {
        Span::One(period) => year(period),
        Span::Between(first, last) => format!("{}\u{2013}{}", period(first), period(last)),
        Span::Months(first, last, period) => {
            format!(
                "{}\u{a0}— {} {}",
                month(first),
                month(last),
                of_year(period)
            )
        }
        Span::By(period) => format!("к {}", to_year(period)),
        Span::Typical => "обычный год".to_owned(),
        Span::Undated => "без даты".to_owned(),
    }
}

/// A span in a sentence, as what happened over it.
fn over(span: Span) -> String {
    match span {
        Span::Between(first, last) => {
            let alike = matches!(first, Period::Fiscal(_)) == matches!(last, Period::Fiscal(_));
            let from = if alike { period(first) } else { of_year(first) };
            format!("с {from} по {}", year(last))
        }
        other => format!("за {}", self::span(other)),
    }
}

/// A month of a year.
fn month_of(year: u16, number: u8) -> String {
    format!("{} {year}", month(number))
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
        let years = data::years_of(figure).to_string();
        format!("лучшее {run} за {}", count(&years, YEARS))
    };
    match figure.kind {
        Kind::Level => "уровень",
        Kind::Partial => "часть года",
        Kind::Range => "диапазон",
        Kind::Promise => "обещание",
        Kind::Comparator => "для сравнения",
        Kind::Volatility => "волатильность",
        Kind::Rate(Measure::Observed) => "фактический темп",
        Kind::Rate(Measure::Recent) => "темп последних лет",
        Kind::Rate(Measure::Best3y) => return best("трехлетие"),
        Kind::Rate(Measure::Best5y) => return best("пятилетие"),
        Kind::Rate(Measure::Best10y) => return best("десятилетие"),
        Kind::Rate(Measure::Fit) => "тренд",
        Kind::Rate(Measure::Plan) => "цель правительства по росту",
        Kind::Rate(Measure::Forecast) => "прогноз",
        Kind::Rate(Measure::YearOnYear) => "год к году",
    }
    .to_owned()
}

/// What a pace is called on the scale of the dial.
fn flag(preset: &Preset) -> String {
    let figure = match preset {
        Preset::Needed { by, .. } => return format!("к {}", brief(*by, "году")),
        Preset::Figure { figure, .. } => figure,
    };
    let called = match figure.kind {
        Kind::Rate(Measure::Observed) => "фактический",
        Kind::Rate(Measure::Recent) => "последние годы",
        Kind::Rate(Measure::Fit) => "тренд",
        Kind::Rate(Measure::Best3y) => "лучшие три года",
        Kind::Rate(Measure::Best5y) => "лучшие пять лет",
        Kind::Rate(Measure::Best10y) => "лучшие десять лет",
        _ => "план правительства",
    };
    called.to_owned()
}

fn preset(preset: &Preset) -> (String, String) {
    match preset {
        Preset::Figure { figure, .. } => {
            let doubt = if figure.reliability == Reliability::Unverified {
                ", не проверено"
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
                format!("{what}{}; {publisher}{doubt}", span(figure.span)),
            )
        }
        Preset::Needed { by, .. } => (
            format!("Нужно к {}", brief(*by, "году")),
            "наименьший темп, при котором цель достигнута к этому сроку".to_owned(),
        ),
    }
}

fn outcome(outcome: Outcome) -> String {
    match outcome {
        Outcome::Reached { period, .. } => self::period(period),
        other => no_period(other).to_owned(),
    }
}

/// An outcome that no period belongs to.
fn no_period(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Never(Reason::Beyond) => "более 1\u{a0}000\u{a0}лет",
        Outcome::Never(_) => "никогда",
        _ => "уже достигнуто",
    }
}

fn long_run_hint() -> String {
    let figure = data::long_run();
    let pace = figure.rate().map(rate).unwrap_or_default();
    let label = reliability(figure);
    format!(
        "если не указано, {pace}: прогноз роста ВВП Пакистана, {} ({label})",
        said(figure.who)
    )
}

fn volatility_hint(figure: Option<&Figure>) -> String {
    match figure {
        Some(figure) => format!(
            "в данных {} ({}, {}{}); при 0 вероятность не показывается",
            amount(figure),
            flow(figure.flow),
            counter(figure),
            span(figure.span)
        ),
        None => {
            "для этой торговли данных нет: задайте свою волатильность, чтобы увидеть вероятность"
                .to_owned()
        }
    }
}

fn country(part: &Part, base: f64) -> String {
    format!("{}, {} за 2024/25", said(part.partner.name), money(base))
}

fn lever(row: &LeverRow) -> (String, String) {
    let lever = row.lever;
    let size = match lever.size {
        Size::Raise(raise) => format!("+{}", rate_size(raise)),
        Size::Add(usd) => format!("+{} в год", exact(usd)),
        Size::Cheaper(off) => format!("затраты на {} ниже", rate_size(off)),
    };
    let subject = match lever.subject {
        Subject::Goods => "товары",
        Subject::Exports => "экспорт",
        Subject::Services => "услуги",
        Subject::FinancialFlows => "финансовые потоки",
        Subject::DigitalTrade => "цифровая торговля",
    };
    let note = if lever.note.is_empty() {
        String::new()
    } else {
        format!(" {}", said(lever.note))
    };
    let phase = match lever.phase {
        0 => String::new(),
        years => format!(
            " Действует в полную силу через {}.",
            count(&years.to_string(), YEARS)
        ),
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
        Standing::Services => "Не прибавляется: услуги\u{a0}— не торговля товарами. ",
        Standing::FinancialFlows => "Не прибавляется: денежные переводы\u{a0}— не торговля. ",
        Standing::Mixed => "Не прибавляется: источник не говорит, какая доля здесь\u{a0}— товары. ",
        Standing::ExportsOnly => {
            "Не прибавляется: рычаг умножает экспорт, а эта цель считает и импорт. "
        }
        Standing::BothWays => "Не прибавляется: рычаг считает и импорт, а эта цель\u{a0}— нет. ",
        Standing::AllFive => "Не прибавляется: сумма относится ко всем пяти странам. ",
        Standing::InBaseline => {
            "Не прибавляется: рычаг начинается не позже базового значения, которое его уже содержит. "
        }
        Standing::NoElasticity => {
            "Пока не прибавляется: эластичности в источнике нет, задайте сами, сколько торговли дает снижение затрат. "
        }
    };
    let mut verdict = standing.to_owned();
    if let Some(times) = row.times {
        let times = STYLE.number(times, 1);
        verdict += "Неправдоподобно: прибавка ";
        if times == "1" {
            verdict += "больше базового значения. ";
        } else {
            verdict += "в ";
            verdict += &count(&times, TIMES);
            verdict += " больше базового значения. ";
        }
    }
    if !row.overlaps.is_empty() {
        let names: Vec<_> = row.overlaps.iter().map(|other| said(other.name)).collect();
        verdict += "Отчасти считает то же, что «";
        verdict += &names.join("», «");
        verdict += "». ";
    }
    verdict
}

fn events(h: &Headline) -> String {
    let named = |outcome| match outcome {
        Outcome::Reached { period, .. } => year(period),
        other => no_period(other).to_owned(),
    };
    match h.without {
        Some(without) => format!(
            "с включенным: {}; без него: {}",
            named(h.outcome),
            named(without)
        ),
        None => "ничего не учтено".to_owned(),
    }
}

fn as_of() -> String {
    let (year, number) = data::as_of();
    format!("Цифры по состоянию на {} {year} года", month(number))
}

fn closure(closure: &Closure) -> String {
    let percent = |hundredths| STYLE.write(&write_fixed(hundredths, 2));
    let (low, high) = closure.range;
    let measured = closure
        .measured
        .and_then(|figure| Some((figure.rate()?, figure)));
    let measured = measured.map_or(String::new(), |(fall, figure)| {
        format!(
            "Измерено ({}): за {} торговля была на {} ниже, чем годом ранее ({}; {}). Значит, затронуто не менее {}\u{a0}% этой торговли: \
             дни с открытой границей и рост не вычтены. ",
            said(figure.partner.name),
            span(figure.span),
            rate_size(fall),
            said(figure.who),
            said(figure.note),
            percent(closure.exposed().unwrap_or(0))
        )
    });
    let publisher = said(closure.source.publisher).to_owned();
    let read_in = closure.also.map_or(publisher.clone(), |also| {
        format!("{publisher}; {}", said(also.publisher))
    });
    format!(
        "{}. {measured}Если потеряны все пути: минус {}\u{a0}% (от {} до {}) того, что идет через Афганистан. {}; {}; {}. {}",
        said(closure.name),
        percent(closure.fall),
        percent(low),
        percent(high),
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
    let fall = STYLE.percent_of(&write_fixed(shock.fall.integer().abs(), 2));
    let recovery = count(&STYLE.write(&shock.recovery.to_text()), YEARS);
    let in_baseline = scenario.start().1.years_until(shock.period) <= 0.0;
    let counted = if in_baseline {
        " Не учтено: оно не позже базового значения, которое его уже содержит."
    } else {
        ""
    };
    format!(
        "Падение на {fall} в {} с восстановлением за {recovery}.{counted}",
        in_year(shock.period)
    )
}

fn chance_size(chance: f64) -> String {
    if chance < 0.01 {
        "менее 1\u{a0}%".to_owned()
    } else if chance > 0.99 {
        "более 99\u{a0}%".to_owned()
    } else {
        STYLE.chance(chance)
    }
}

fn included(page: &Page) -> String {
    clauses::included(&WORDS, page, outcome, ["Учтено: ", " (без этого: ", ")."])
}

fn own_target(h: &Headline) -> String {
    format!("Цель изменена вами: {}.", target(h))
}

fn versus(now: &Headline, other: &Headline) -> String {
    let told = sentence::plain(&headline(other));
    let apart = match (now.outcome, other.outcome) {
        (Outcome::Reached { period: here, .. }, Outcome::Reached { period: there, .. }) => {
            let apart = here.years_until(there);
            let size = count(&STYLE.number(apart.abs(), 1), YEARS);
            match apart {
                0.0 => " Это тот же год.".to_owned(),
                0.0.. => format!(" Это на {size} позже."),
                _ => format!(" Это на {size} раньше."),
            }
        }
        _ => String::new(),
    };
    let start = || format!(" Его начало: {} за {}.", base(other), year(other.from));
    let start = clauses::starts_elsewhere(
        now,
        other,
        start,
        " В таблице он прочитан между своими годами.",
    );
    format!("Для сравнения\u{a0}— пунктир. {told}{apart}{start}")
}

fn begins(page: &Page) -> String {
    let from = match page.scenario.base_figure() {
        _ if page.headline.is_sum => "Госбанк Пакистана, по странам".to_owned(),
        Some(figure) => {
            format!(
                "{}, {}, {}{}",
                said(figure.who),
                said(figure.source.publisher),
                date_in_numbers(said(figure.source.published)),
                clauses::doubt(&WORDS, figure, ["; ", ""])
            )
        }
        None => "цифра читателя".to_owned(),
    };
    let (base, period) = (base(&page.headline), year(page.headline.from));
    format!("Базовое значение: {base} за {period} ({from})")
}

fn quote(page: &Page, link: &str) -> String {
    let sentence = clauses::answered(&WORDS, page);
    let begins = begins(page);
    let other = page.other_count().map_or(String::new(), |row| {
        let [_, level, _, answer] = counting(row);
        format!(" По другому учету ({level}) ответ: {answer}.")
    });
    format!(
        "{sentence} {begins}.{other} {}. Trade Horizon{}",
        as_of(),
        linked(link)
    )
}

fn read_off(row: &Row) -> String {
    format!(
        "{}: {}, {} от цели",
        period(row.period),
        level(row),
        share(row.share)
    )
}

fn readings(page: &Page) -> Vec<[String; 3]> {
    let h = &page.headline;
    let chance = page.outlook.as_ref().map(|o| {
        [
            format!("Вероятность к {}", brief(o.by, "году")),
            chance_size(o.chance),
            format!(
                "что хотя бы в одном году, по этот включительно, {}",
                aimed_at(h)
            ),
        ]
    });
    let point = page.grid.months.map(|months| {
        let size = span_of_months(months);
        let said = if h.is_sum {
            if h.goal.is_of_one() {
                "раньше, если и экспорт, и импорт растут на процентный пункт быстрее"
            } else {
                "раньше, если по каждой стране рост на процентный пункт быстрее"
            }
        } else {
            "раньше"
        };
        [
            "Еще один процентный пункт роста".to_owned(),
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

/// `2 года 8 месяцев`, to the month.
fn span_of_months(months: f64) -> String {
    #[allow(
        clippy::cast_possible_truncation,
        reason = "at most twelve thousand, and a float beyond 64 bits saturates"
    )]
    let whole = libm::round(months) as i64;
    let years = count(&(whole / 12).to_string(), YEARS);
    let months = count(&(whole % 12).to_string(), MONTHS);
    match (whole / 12, whole % 12) {
        (0, 0) => "меньше чем на месяц".to_owned(),
        (0, _) => format!("на {months}"),
        (_, 0) => format!("на {years}"),
        _ => format!("на {years} {months}"),
    }
}

fn promise(figure: &Figure) -> [String; 4] {
    let by = match figure.span {
        Span::Undated => "срок не назван".to_owned(),
        // A level to be matched, of its year.
        span if figure.kind == Kind::Comparator => self::span(span),
        Span::One(by) | Span::By(by) => format!("к {}", brief(by, "году")),
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
        Became::Missed => "не выполнено",
        Became::NotKnown => "неизвестно",
        Became::NotShown => "не доказано",
    }
}

fn promises_why(all: &Promises) -> String {
    let (measured, half) = all.half_way();
    let measured = count(
        &measured.to_string(),
        ["обещание", "обещания", "обещаний", "обещания"],
    );
    match half {
        0 => format!("Измерить можно {measured}: ни одно не выполнено и наполовину."),
        _ => format!("Измерить можно {measured}; выполнено наполовину или больше: {half}."),
    }
}

fn promises_note(all: &Promises) -> String {
    format!(
        "Полосы: {}. Кольца: {}. Периоды различаются, и учет тоже.",
        clauses::periods(&WORDS, &all.periods(0)),
        clauses::periods(&WORDS, &all.periods(1))
    )
}

fn promise_open(name: &str) -> String {
    format!("{name}: узнать, когда это будет достигнуто")
}

fn disagreement(all: &Disagreement, h: &Headline) -> String {
    let pace = if all.tenth {
        "Прирост на десятую часть каждой цифры в год".to_owned()
    } else {
        format!("Темп {}", pace_of(h))
    };
    let times = h.times.map_or(String::new(), |times| {
        format!(
            " Для каждой цифры цель в {} больше ее самой.",
            self::times(times)
        )
    });
    let years = count(&STYLE.number(f64::from(all.spread) / 2.0, 1), YEARS);
    let moves = match (all.arriving, all.spread) {
        (..2, _) if all.met => String::new(),
        (0, _) => format!("{pace}: ни одна из этих цифр к цели не приводит."),
        (1, _) => format!("{pace}: к цели приводит лишь одна из этих цифр."),
        (some, 0) if !all.every => {
            format!("{pace}: к цели приводят {some} из этих цифр, в один и тот же год.")
        }
        (_, 0) => format!("{pace}: все цифры дают один и тот же год."),
        (some, _) if !all.every => {
            format!("{pace}: к цели приводят {some} из этих цифр, с разницей в {years}.")
        }
        _ => format!("{pace}: ответ сдвигается на {years} в зависимости от исходной цифры."),
    };
    format!("{moves}{times} Нажмите на любую, чтобы начать с нее.")
        .trim_start()
        .to_owned()
}

fn count_of(count: Option<&Count>) -> String {
    match count {
        Some(count) => format!("Учет {}", said(count.whose)),
        None => "Со слов лидеров и прессы".to_owned(),
    }
}

fn traders_why(all: &Traders) -> String {
    let lead = if all.least_and_fastest {
        let countries = all.all.len();
        format!(
            "Из {countries} стран товарооборот у Пакистана наименьший, но вырос он быстрее всех. "
        )
    } else {
        String::new()
    };
    let years = all.years().map_or(String::new(), |[first, last]| {
        format!(
            ", {} (кольцо)\u{a0}— {} (точка)",
            period(first),
            period(last)
        )
    });
    format!("{lead}Миллиарды долларов в год{years}.")
}

/// What a chance is of: the target, or that of its year where it moves.
fn aimed_at(h: &Headline) -> String {
    match h.inflation {
        Some(_) => "цель того же года будет достигнута".to_owned(),
        None => format!("будет {} или больше", target(h)),
    }
}

fn outlook(o: &Outlook, page: &Page) -> Sentence {
    let h = &page.headline;
    let moves = match (o.figure, o.by_country) {
        (Some(_), true) => {
            "торговля с каждой страной будет меняться независимо, так же неровно, как экспорт в нее раньше (по отдельности неровнее, чем в сумме)".to_owned()
        }
        (figure, _) => {
            let how = if figure.is_some() { "же неровно, как раньше" } else { "неровно, как вы задали" };
            format!("{} будет меняться так {how}", subject(h.goal))
        }
    };
    Writer::default()
        .plain(format!(
            "Если {moves}, вероятность, что не позднее {} хотя бы в одном году {}{},\u{a0}— ",
            of_year(o.by),
            if o.by_country && h.inflation.is_none() {
                "сумма "
            } else {
                ""
            },
            aimed_at(h)
        ))
        .strong(chance_size(o.chance))
        .plain(match page.later().even {
            Some(even) => format!(". Вероятность доходит до 50\u{a0}% в {}.", in_year(even)),
            None => ". За 50\u{a0}лет вероятность так и не доходит до 50\u{a0}%.".to_owned(),
        })
        .plain(o.deadline.map_or(String::new(), |deadline| {
            let kind = match o.by {
                Period::Fiscal(_) => "финансовый",
                Period::Calendar(_) => "календарный",
            };
            let (deadline, by) = (period(deadline), period(o.by));
            format!(" Последний {kind} год до конца срока ({deadline})\u{a0}— {by}.")
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
            span(figure.span)
        ),
        None => "ваша".to_owned(),
    };
    let how = if o.by_country {
        format!(
            " Каждая страна движется независимо вокруг своей траектории, со своей волатильностью, взятой из данных или \
             пропорциональной вашей ({}): 16\u{a0}384 траектории, всегда с одними и теми же случайными числами. Середина таких сумм лежит выше нарисованной \
             линии, и чем дальше, тем больше: страна, которая вырвалась вперед, прибавляет больше, чем отнимает отставшая.",
            clauses::volatilities(&WORDS, o)
        )
    } else {
        String::new()
    };
    format!(
        "Волатильность {sigma} на корень из года ({from}). Счет по годам: хотя бы один целый период на уровне цели. Внутренняя \
         полоса веера на графике охватывает 50\u{a0}% исходов, весь веер\u{a0}— 80\u{a0}%.{how}"
    )
}

/// A pace and the period by which it arrives.
fn needed_by(pace: &Needed, linear: bool) -> String {
    let size = needed(pace, linear);
    let least = if STYLE.is_bound(&size) {
        ""
    } else {
        "не менее "
    };
    let size = size.trim_start_matches(STYLE.plus);
    format!("К {}: {least}{size}", to_year(pace.by))
}

fn needed(needed: &Needed, linear: bool) -> String {
    match needed.rate.zip(needed.percent) {
        Some((rate, rounded)) if !linear => {
            let size = STYLE.needed_percent(rate, rounded);
            format!("{size} в год{}", every(needed))
        }
        _ => {
            let size = STYLE.needed_amount(needed.step, needed.amount);
            let signed = needed.step > 0.0 && size != STYLE.tiny;
            let plus = if signed { STYLE.plus } else { "" };
            format!("{plus}{size} в год")
        }
    }
}

fn pace_past(deadline: Period) -> String {
    format!(
        "{}\u{a0}— не позже базового периода, успеть к нему нельзя ни при каком темпе. Задайте более поздний срок.",
        year(deadline)
    )
}

/// How the curve of paces is read, and what a deadline needs.
fn pace_curve(page: &Page) -> Sentence {
    let rings = if page.pace.linear || page.pace.record.is_empty() {
        ""
    } else {
        " Кольца\u{a0}— фактические темпы."
    };
    let writer = Writer::default().plain(format!(
        "По горизонтали видно, в каком году темп приводит к цели, по вертикали\u{a0}— какой темп нужен, чтобы успеть к этому году.{rings}"
    ));
    let Some(needed) = &page.pace.deadline else {
        return writer.0;
    };
    writer
        .plain(format!(" Чтобы успеть к {}, нужен ", to_year(needed.by)))
        .strong(pace(needed, page.pace.linear))
        .plain(".")
        .0
}

fn never_of(never: Never) -> String {
    match never {
        Never::None => String::new(),
        Never::UpTo(Growth::Percent(most)) => format!("{} и меньше: никогда. ", rate(most)),
        Never::UpTo(Growth::Amount(most)) => {
            format!("{} в год и меньше: никогда. ", step_size(most))
        }
        Never::All => "К цели не приводит ни один темп. ".to_owned(),
    }
}

fn last_pace(pace: Rate) -> String {
    format!(
        "Последний фактический темп, {}, к цели не приведет. ",
        rate(pace)
    )
}

fn rings(record: &Record) -> String {
    record.series.map_or(String::new(), |one| {
        let (flow, name) = (flow(one.flow), said(one.count.name));
        format!("Кольца: {flow}, {name}.")
    })
}

/// What is reached by a period.
fn due(by: Period, what: &str) -> String {
    format!("{what} к {}", brief(by, "году"))
}

fn of_count(count: &Count) -> String {
    let whose = said(count.whose);
    let noun = if whose.contains(' ') { "" } else { "учет " };
    format!("{noun}{whose}")
}

fn record(figure: &Figure) -> String {
    format!(
        "{}: {} ({}, {}{})",
        capital(&measure(figure)),
        amount(figure),
        flow(figure.flow),
        counter(figure),
        span(figure.span)
    )
}

fn start(start: &Start) -> (String, String) {
    let figure = start.figure;
    let level = figure.level().map_or(String::new(), |(value, period)| {
        format!("{} за {}", exact(value), brief(period, "год"))
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
        Reliability::Official => "официальная статистика",
        Reliability::Statement => "заявление",
        Reliability::Derived => "рассчитано по другим цифрам",
        Reliability::Unverified => "сообщалось, не проверено",
    }
}

fn amount(figure: &Figure) -> String {
    match figure.amount {
        Amount::Usd(value) => exact(value),
        Amount::Range(low, high) => {
            format!("{}\u{2013}{}", STYLE.write(&low.to_text()), exact(high))
        }
        Amount::Below(bound) => format!("менее {}", exact(bound)),
        Amount::Rate(value) if figure.kind == Kind::Rate(Measure::YearOnYear) => rate(value),
        Amount::Rate(value) => format!("{} в год", rate(value)),
        Amount::Volatility(value) => {
            format!("{} на корень из года", STYLE.percent_of(&value.to_text()))
        }
        Amount::Times(many) => format!("рост в {}", times(many)),
    }
}

fn source_title(figure: &Figure) -> String {
    let name = said(figure.partner.name);
    let what = match figure.kind {
        Kind::Level | Kind::Partial | Kind::Range => String::new(),
        _ => format!("{}, ", measure(figure)),
    };
    format!(
        "{}, {what}{} ({name}), {}",
        amount(figure),
        flow(figure.flow),
        dated(figure)
    )
}

fn source(figure: &Figure) -> String {
    let source = figure.source;
    let note = |text: &str| {
        if text.is_empty() {
            String::new()
        } else {
            format!(" Примечание: {text}.")
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
            "{} ({}, {})",
            amount(other),
            span(other.span),
            said(other.who)
        )
    });
    let others: Vec<_> = others.collect();
    if others.is_empty() {
        String::new()
    } else {
        format!("По другим данным: {}.", others.join("; "))
    }
}

fn thinned(every: u16) -> String {
    format!("Показан каждый {every}-й год, а также год достижения цели и год перед ним.")
}

fn chart_title(scenario: &Scenario) -> String {
    // «Товарооборот» is of goods already.
    let goods = match scenario.goal.flow {
        Flow::Exports | Flow::Imports => ", товары",
        _ => "",
    };
    format!(
        "{}{goods}, млн долларов США в год",
        capital(subject(scenario.goal))
    )
}

/// What may come, at the mouth of the fan.
fn mouth(page: &Page) -> Vec<String> {
    crate::view::chart::mouth(page).map_or(Vec::new(), |(period, levels)| {
        let [[low, high], [lower, upper]] = levels.map(|pair| pair.map(money));
        vec![
            format!("В {} половина траекторий лежит", brief(period, "году")),
            format!("между {low} и {high},"),
            format!("8 из 10 между {lower} и {upper}"),
        ]
    })
}

fn chart_labels(page: &Page) -> ChartLabels {
    let (h, scenario) = (&page.headline, &page.scenario);
    let levers = scenario.levers.iter().map(|one| said(one.lever.name));
    let fall = scenario.shock.map(|shock| {
        let fall = write_fixed(shock.fall.integer().abs(), 2);
        format!("падение на {}", STYLE.percent_of(&fall))
    });
    let arrival = match h.outcome {
        Outcome::Reached { period, .. } => self::period(period),
        _ => String::new(),
    };
    ChartLabels {
        target: [
            format!(
                "{} {}",
                if h.promised {
                    "обещано"
                } else {
                    "цель"
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
                    ": никогда"
                } else {
                    ""
                };
                format!("{}, {}{verdict}", capital(&measure(figure)), rate(pace))
            }),
        deadline: scenario
            .deadline
            .map_or(String::new(), |by| format!("срок {}", period(by))),
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
        format!("только экспорт, {name}")
    }
}

/// What each count has on record, from its first figure to its last.
fn on_record(page: &Page) -> String {
    let level = |figure: &&Figure| {
        let (value, period) = figure.level()?;
        Some(format!("{} за {}", exact(value), year(period)))
    };
    let line = |line: &Line| {
        let name = line_name(line, page.headline.goal);
        let all: Vec<String> = line.figures.iter().filter_map(level).collect();
        match all.as_slice() {
            [first, .., last] if all.len() > 3 => {
                let years = all.len();
                format!("{name}: {first}, {last}, лет в данных: {years}")
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
        "логарифмическая"
    } else {
        "линейная, от нуля"
    };
    let history = on_record(page);
    let record = if history.is_empty() {
        String::new()
    } else {
        format!(" Данные: {history}.")
    };
    let cut = if chart.truncated {
        " Траектория выходит за край графика раньше своего последнего года."
    } else {
        ""
    };
    let fan = chart.fan.as_ref().map_or(
        "",
        |_| " Внутренняя полоса веера вокруг траектории охватывает 50\u{a0}% исходов, весь веер\u{a0}— 80\u{a0}%.",
    );
    format!(
        "{} Время идет слева направо; ось значений {axis}.{record}{cut}{fan}{}",
        sentence::plain(&headline(h)),
        compared(page)
    )
}

fn refusal(why: Refusal, key: Key) -> String {
    match why {
        Refusal::Unit(UnitError::NotNumber) => match key {
            Key::Target => "напишите число, млн\u{a0}$, или кратное, например 3х".to_owned(),
            _ => "напишите просто число, например 12,5".to_owned(),
        },
        Refusal::Unit(UnitError::Comma) => {
            "1,176 может значить тысячи: напишите 1176 или 1,18".to_owned()
        }
        Refusal::Unit(UnitError::Space) => {
            "пробел делает из этого два числа: напишите 12 или 1000".to_owned()
        }
        Refusal::Unit(UnitError::Decimals(most)) => {
            let signs = if most == 1 { "знака" } else { "знаков" };
            format!("не больше {most}\u{a0}{signs} после запятой")
        }
        Refusal::Unit(UnitError::Outside { min, max, decimals }) => {
            let bound = |value| STYLE.write(&write_fixed(value, decimals));
            format!("должно быть от {} до {}", bound(min), bound(max))
        }
        Refusal::Unit(UnitError::Period) => {
            "напишите финансовый год, например 2029/30, или календарный, например 2030".to_owned()
        }
        Refusal::Unknown if key == Key::Base => "укажите число в млн долларов; цифры с таким именем нет".to_owned(),
        Refusal::Unknown => "такого варианта нет".to_owned(),
        Refusal::OtherFlow => "эта цифра считает не то, что эта цель".to_owned(),
        Refusal::ZeroBase => {
            "от нуля ни процент, ни кратное никуда не ведут: выберите прирост на сумму и цель в долларах".to_owned()
        }
        Refusal::PeriodOfFigure => "у цифры из источников свой период".to_owned(),
        Refusal::Twice => "одна запись стоит дважды".to_owned(),
        Refusal::Nested => "сценарий для сравнения не может сам содержать сравнение".to_owned(),
        Refusal::NotAfter => "это не позже начала: укажите более поздний год".to_owned(),
        Refusal::NoPace => "ни при каком росте, который можно задать, к этому сроку не успеть".to_owned(),
        Refusal::TooLong => format!("ссылка была бы длиннее {} знаков", link::LONGEST),
        Refusal::Newer => "ссылка создана более новой версией страницы; показано то, что понимает эта".to_owned(),
        Refusal::Cut => "здесь она, возможно, обрезана".to_owned(),
        Refusal::Unclear => {
            "по ней не видно, где кончается сценарий для сравнения; то, что дальше, отнесено к основному".to_owned()
        }
    }
}

pub(super) fn refused(refused: &Refused) -> String {
    let why = match refused.why {
        // A link has a point in every language.
        Refusal::Unit(UnitError::Comma) => "в ссылке вместо запятой пишут точку: 12.5".to_owned(),
        why => refusal(why, Key::named(refused.key).unwrap_or(Key::Goal)),
    };
    let entry = entry(refused);
    if refused.counts() {
        format!("Проверьте ссылку, {entry}: {why}.")
    } else {
        format!("Не учтено из вашей ссылки: {entry} ({why}).")
    }
}

fn revised(figure: &Figure, then: Usd, now: Usd) -> String {
    format!(
        "Ссылка хранит цифру того дня, когда ею поделились: {}. В источнике сейчас {} ({}).",
        exact(then),
        exact(now),
        said(figure.who)
    )
}

fn counting(row: &CountRow) -> [String; 4] {
    let (value, period) = row.level;
    let level = format!("{} за {}", money(value.to_f64()), year(period));
    let target = row
        .target
        .map_or(String::new(), |target| format!(", цель {}", money(target)));
    let pace = row.pace.and_then(|figure| Some((figure.rate()?, figure)));
    let pace = pace.map_or(
        "в данных один год".to_owned(),
        |(pace, figure)| {
            let a_year = if figure.span.is_one_step() {
                ""
            } else {
                " в год"
            };
            format!("{}{a_year}, {}", rate(pace), span(figure.span))
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
    let own = record.own.map_or("ваша цифра", |own| said(own.name));
    let name = said(series.count.name);
    // A sum has the volatility of each country.
    let what = if page
        .outlook
        .as_ref()
        .is_some_and(|chance| chance.by_country)
    {
        "тренд и лучшие периоды"
    } else {
        "тренд, лучшие периоды и волатильность"
    };
    match record.stands_in {
        StandsIn::No => String::new(),
        StandsIn::Count => format!(
            "В этом учете ({own}) меньше трех лет, поэтому {what} взяты из другого ({name})."
        ),
        StandsIn::Exports => format!(
            "Ни в одном учете этой торговли ({own}) нет трех лет, поэтому {what} взяты по одному экспорту ({name})."
        ),
    }
}

fn trader(one: &Trader) -> [String; 5] {
    let name = said(one.partner.name);
    let level =
        |(period, value): (Period, Usd)| format!("{} за {}", money(value.to_f64()), year(period));
    let tap = if one.target.is_some() {
        format!("столько же: {name}")
    } else {
        String::new()
    };
    let times = STYLE.times(one.times);
    let times = format!("в {}", count(&times, TIMES));
    [
        name.to_owned(),
        level(one.first),
        level(one.last),
        times,
        tap,
    ]
}
