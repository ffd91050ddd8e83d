//! Urdu.
//!
//! Digits after an Arabic letter run from right to left around a hyphen, so a fiscal year, a formula and a Latin run of
//! several words stand between U+2066 and U+2069.

use super::clauses::{self, entry, short};
use super::labels::ChartLabels;
use super::numerals::Style;
use super::sentence::{self, Sentence, Writer, date};
use super::words::Words;
use super::written::written;
use crate::data::{
    self, Amount, Became, Closure, Count, Figure, Flow, Goal, Kind, Lang, Measure, Part, Phrase,
    Reliability, Size, Span, Subject,
};
use crate::engine::reach::Reason;
use crate::engine::units::{Fall, Multiple, Period, Rate, Step, UnitError, Usd, write_fixed};
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

/// How numbers are written. A percentage is a word: a sign would stand on either side of its number, after what is before.
pub const STYLE: Style = Style {
    decimal: '.',
    group: ',',
    minus: "\u{200e}\u{2212}",
    plus: "\u{200e}+",
    fiscal: ("", '-'),
    percent: " فیصد",
    millions: ("", " ملین ڈالر"),
    billions: ("", " ارب ڈالر"),
    tiny: "0.01 ملین ڈالر سے کم",
    little: "0.1 فیصد سے کم",
    to: " تا ",
};

/// Every word of the page in Urdu.
pub static WORDS: Words = Words {
    lang: Lang::Ur,
    direction: "rtl",
    style: &STYLE,
    title: "وسطی ایشیا سے پاکستان کی تجارت وعدے تک کب پہنچے گی؟ | Trade Horizon",
    description: "شرح نمو چنیں اور دیکھیں کہ پاکستان اور کرغزستان کی باہمی تجارت کب 100 ملین ڈالر سالانہ تک پہنچے گی یا وسطی \
                  ایشیا سے پاکستان کی تجارت کب تین گنا ہو گی، اور یہ اب تک کی کارکردگی سے کتنا آگے ہے۔",
    site: "Trade Horizon",
    goal_legend: "کون سا وعدہ؟",
    controls: "رفتار طے کریں",
    rate: "سالانہ نمو",
    rate_of_others: "باقی ممالک کی سالانہ نمو",
    rate_unit: "فیصد",
    step: "سالانہ اضافہ",
    step_unit: "ملین ڈالر",
    less: "کم",
    more: "زیادہ",
    count_from: "اس شمار سے شروع کریں",
    arrives: "پہنچنے کا سال",
    arrive: "کب تک پہنچنا ہو",
    earlier: "ایک سال پہلے",
    later: "ایک سال بعد",
    never: "کبھی نہیں",
    handles: "خط کشیدہ الفاظ یا چارٹ کا نقطہ کھینچیں، یا دبا کر لکھیں۔",
    shape_legend: "اضافہ کیسے ہو؟",
    compound: "فیصد کے حساب سے",
    linear: "مقررہ رقم سے",
    fade: "گھٹتی ہوئی شرح سے",
    scurve: "ایس خم سے، بالائی حد تک",
    long_run: "طویل مدت میں سالانہ نمو، فیصد",
    half_life: "نصف عمر، سال",
    half_life_hint: "جتنے سال میں نمو اپنی طویل مدتی شرح تک آدھا فاصلہ طے کرے؛ آپ نہ بدلیں تو 5",
    ceiling: "بالائی حد، ملین ڈالر سالانہ",
    ceiling_hint: "جس سطح پر تجارت ٹھہر جائے؛ آپ نہ بدلیں تو ہدف کا دگنا",
    presets: "یا ان میں سے کوئی رفتار لیں",
    more_choices: "مزید انتخاب",
    target: "ہدف",
    target_hint: "ملین ڈالر سالانہ، یا گنا، جیسے 3x",
    deadline: "مہلت",
    deadline_hint: "مالی سال جیسے \u{2066}2029-30\u{2069} یا سال جیسے 2030؛ خالی یعنی کوئی مہلت نہیں",
    own_base: "آپ کا اپنا ابتدائی عدد",
    own_base_hint: "ملین ڈالر سالانہ",
    own_period: "اس کی مدت",
    own_period_hint: "جیسے \u{2066}2024-25\u{2069} یا 2024",
    inflation: "ہدف کی سالانہ نمو، فیصد",
    inflation_hint: "جیسے ڈالر کے افراط زر کے لیے 2، یا کسی اور ملک کی نمو؛ خالی یعنی ہدف وہی رہے",
    volatility: "سالانہ اتار چڑھاؤ، فیصد",
    countries_open: "ملک وار",
    countries_why: "آغاز مالی سال \u{2066}2024-25\u{2069} کے لیے اسٹیٹ بینک کے اعداد سے ہوتا ہے اور ہر سال حصے جمع کیے جاتے ہیں۔ \
                    اوسط شرح غلط ہوتی: سب سے تیز بڑھنے والے حصوں کا وزن ہر سال بڑھتا ہے۔",
    exports: "برآمدات",
    imports: "درآمدات",
    one_rate: "سب کے لیے ایک شرح",
    levers: "محرکات اور دھچکے",
    levers_why: "سطح میں وہ تبدیلیاں جن کا کسی نے عدد دیا ہے۔ تمام اعداد ایک مضمون میں پڑھے گئے جس کے مصنف کا نام درج نہیں: رپورٹ \
                 شدہ، غیر مصدقہ۔",
    lever_from: "آغاز",
    elasticity: "لاگت میں ہر 1 فیصد کمی پر تجارت میں اضافہ، فیصد",
    shock_title: "گراوٹ اور بحالی",
    routed: "اس تجارت کا افغانستان سے گزرنے والا حصہ، فیصد",
    routed_hint: "آپ کا مفروضہ، 0 سے 100؛ گراوٹ اسی سے طے ہوتی ہے",
    shock_fall: "گراوٹ، فیصد",
    shock_fall_hint: "0 سے 100",
    shock_from: "کس مدت میں",
    shock_years: "بحالی، سال",
    shock_years_hint: "0.01 سے 1,000؛ آپ نہ بدلیں تو 3",
    shock_none: "کوئی گراوٹ نہیں",
    chance: "کتنا امکان ہے؟",
    chance_by: "کب تک",
    chance_column: "امکان",
    reading: "کسی سال کی تجارت دیکھیں",
    scale_legend: "قدر کا محور",
    scale_linear: "خطی",
    scale_log: "لاگ",
    log_scale: "لاگ پیمانہ",
    pace: "ہر رفتار اور اس کا سال",
    pace_by: "کب تک",
    pace_needed: "درکار نمو",
    pace_step: "سالانہ اضافہ",
    pace_record: "ریکارڈ پر",
    pace_open: "رفتاروں اور سالوں کا جدول",
    chance_open: "امکانات کا جدول، اور طریقہ",
    own_target,
    included,
    sentence_gap: "۔ ",
    chance_levels: ["25 فیصد", "50 فیصد", "75 فیصد", "یقینی"],
    runs: [
        "بہترین تین سال",
        "بہترین پانچ سال",
        "بہترین دس سال",
        "ریکارڈ پر رجحان",
    ],
    dash: " \u{2013} ",
    comma: "، ",
    curve_read: "کوئی سال چن کر دیکھیں",
    list_mark: "؛ ",
    rates: "دوسری شرحوں پر جواب",
    rates_rate: "سالانہ نمو",
    any_pace: "ہر اس رفتار پر جو رکھی جا سکتی ہے",
    rate_idle: "ہر حصے کی اپنی شرح ہے: اسے “ملک وار” میں بدلیں۔",
    parts_wait: "الگ ملکوں کی شرحیں تبھی شمار ہوتی ہیں جب اضافہ فیصد کے حساب سے ہو: اسے چنیں، ورنہ یہ شرحیں شامل نہیں۔",
    rates_yours: "منتخب عدد سے",
    baselines: "جہاں اعداد میں اختلاف ہے",
    promises: "کیا وعدے ہوئے، اور ان کا کیا بنا",
    promises_lines: "لکیر وعدے کے مہینے سے، یا جہاں وہ معلوم نہیں وہاں اشاعت کے مہینے سے، مہلت تک جاتی ہے؛ جہاں مہلت نہیں دی گئی وہاں نقطوں میں ہے۔",
    promises_bars: "پٹی: پاکستان کے تازہ ترین عدد کے مطابق کتنا حصہ پورا ہوا۔ حلقہ: شراکت دار کے عدد کے مطابق۔ جس شمار کا ایک ہی سال ہے وہ شامل نہیں۔",
    promises_who: "وعدہ، اور کس نے کیا",
    promises_reached: "پورا ہوا",
    promises_open: "جدول، ماخذ کے ساتھ",
    pinned_offer: "موجودہ عدد لیں",
    table: "سال بہ سال",
    table_open: "ہر سال دکھائیں",
    table_period: "مدت",
    table_flow: "تجارت",
    table_share: "ہدف کا حصہ",
    svg: "خاکہ محفوظ کریں (SVG)",
    png: "تصویر محفوظ کریں (PNG)",
    not_saved: "کچھ محفوظ نہیں ہوا؟ شاید اس صفحے کے گرد کی سائٹ اجازت نہیں دیتی؛ پورا صفحہ دیتا ہے۔",
    picture_kept: "فائل نہیں آئی؟ اس تصویر کو دبا کر رکھیں، یا دائیں بٹن سے دبائیں، اور محفوظ یا کاپی کریں۔",
    png_refused: "یہ براؤزر صفحے کو PNG نہیں بنانے دیتا۔ یہ اصل خاکہ ہے۔",
    table_kept: "فائل نہیں آئی؟ جدول متن کی شکل میں یہاں ہے، کاپی کر لیں۔",
    csv: "ہر سال کا جدول ڈاؤن لوڈ کریں (CSV)",
    csv_columns: [
        "مدت",
        "ملین امریکی ڈالر",
        "ہدف کا حصہ",
        "یہ کیا ہے",
        "لنک",
        "حوالہ",
    ],
    csv_marks: (",", "."),
    sources: "ذرائع",
    sources_open: "ہر عدد دکھائیں: کس نے کہا اور کہاں",
    no_link: "لنک ریکارڈ پر نہیں",
    link: "ماخذ",
    working: "حساب قدم بہ قدم",
    working_base: "ابتدائی عدد",
    working_path: "t سال بعد تجارت، ملین ڈالر میں",
    working_calm: "محرکات اور گراوٹ کے بغیر",
    working_solved: "تجارت ہدف T تک t سال بعد پہنچتی ہے",
    working_search: "t کا کوئی فارمولا نہیں: ہدف والی پہلی مدت تلاش سے ملتی ہے، اور اس کے اندر کا لمحہ بار بار نصف کرنے سے",
    working_becomes: "تجارت پوری مدت کی گنی جاتی ہے، اس لیے _ سے _ بنتا ہے",
    working_is_whole: "تجارت پوری مدت کی گنی جاتی ہے، اور _ پورا عدد ہے",
    working_met: "ابتدائی عدد پہلے ہی ہدف سے کم نہیں",
    working_still: "طویل مدت میں نمو نہیں",
    working_shrinks: "طویل مدت میں تجارت گھٹتی ہے",
    working_floor: "مگر 0 سے کم نہیں",
    working_ceiling: "تجارت جس سطح پر ٹھہرتی ہے وہ ہدف سے زیادہ نہیں",
    working_outpaced: "طویل مدت میں ہدف کم از کم اتنی ہی تیزی سے بڑھتا ہے جتنی تیزی سے تجارت",
    working_beyond: "یہ 1,000 مدتوں میں نہیں پہنچتی، اور اس سے آگے نہیں دیکھا جاتا",
    working_short: "_ کم",
    working_over: "ہدف پورا، _ زیادہ",
    working_there: "ہدف پورا",
    copy_working: "حساب کاپی کریں",
    method: "طریقہ",
    method_text: &[
        "فیصد کے حساب سے بڑھے تو t سال بعد تجارت `B*G^t` ہوتی ہے، جہاں B ابتدائی عدد اور g سالانہ نمو ہے۔ تجارت \
         ہدف T تک `t=[#[T|B]|#G]` سال بعد پہنچتی ہے۔ مقررہ رقم d سے بڑھے تو \
         `t=[T-B|d]`۔",
        "سالانہ تجارت پوری مدت کا مجموعہ ہے، اس لیے جواب وہ پہلی مدت ہے جس کی تجارت کم از کم ہدف کے برابر ہو: t کو اوپر کے پورے عدد \
         تک لیا جاتا ہے۔ سال ابتدائی مدت سے گنے جاتے ہیں، آج سے کبھی نہیں، اس لیے جواب آپ کی گھڑی سے نہیں بدلتا۔ 1,000 سال سے آگے \
         کی مدتیں نہیں دیکھی جاتیں۔",
        "نصف عمر h ہو اور شرح g سے q تک گھٹے تو `B*G^s*Q^{t-s}`، جہاں `s=[h*(1-2^{-t/h})|#2]`۔ \
         بالائی حد K تک ایس خم: `t=[#[K/B-1|K/T-1]|#G]`۔ ممالک ہر سال جمع کیے \
         جاتے ہیں۔ بڑھتے ہوئے ہدف کا موازنہ اسی سال کی تجارت سے ہوتا ہے۔ محرک سطح کو کسی فیصد سے بڑھاتا یا اس میں رقم شامل کرتا ہے، \
         اپنے نفاذ کے دوران صفر سے پورے تک؛ گراوٹ کا ازالہ برابر قدموں میں ہوتا ہے۔ ان کے ساتھ ہدف والی پہلی مدت تلاش سے نکالی جاتی ہے۔",
        "امکان اس کا ہے کہ بتائی گئی مدت تک، اسے ملا کر، کم از کم ایک مدت ہدف پر یا اس سے اوپر ہو۔ تجارت کا لوگارتھم خط پر چلتا ہے اور \
         ہر سال اس میں نارمل تقسیم کا ایک آزاد قدم جڑتا ہے (اتار چڑھاؤ)۔ امکان کی کثافت سال بہ سال آگے بڑھائی جاتی ہے، رینڈم کچھ نہیں \
         چنا جاتا۔ ملک بہ ملک حساب میں ایک مقررہ رینڈم بیج سے 16,384 راستے بنتے ہیں اور ہر ملک دوسروں سے آزاد چلتا ہے: ریکارڈ کے اتار \
         چڑھاؤ سے پانچوں کا مجموعی اتار چڑھاؤ 27 فیصد بنتا ہے، ریکارڈ پر 28 فیصد ہے۔ یہ نہ پیش گوئی ہے، نہ خاص اسی سال ہدف پر ہونے کا امکان، اور \
         ان برسوں سے بہتر نہیں جن سے اتار چڑھاؤ لیا گیا۔",
        "n سال دور مہلت کے لیے درکار نمو `(T/B)^{1/n}-1` ہے۔ فاصلہ مدتوں کے وسط سے ناپا جاتا ہے: مالی سال \
         \u{2066}2024-25\u{2069} کا وسط 1 جنوری 2025 اور کیلنڈر سال 2030 کا وسط 1 جولائی 2030 ہے، اس لیے \
         `n=5.5`۔",
        "اعداد اشیا کی تجارت کے ہیں، رواں قیمتوں پر امریکی ڈالر میں، جیسے رپورٹ ہوئے؛ جس عدد میں خدمات بھی ہیں اس کے نوٹ میں لکھا ہے۔ یہاں کچھ بھی پیش گوئی نہیں: یہ آپ کی چنی ہوئی رفتار کا \
         حساب ہے۔",
    ],
    cite: "حوالہ کیسے دیں",
    cite_text: "“شیئر کریں” کے نیچے کا جملہ نقل کریں۔ اس میں درج ہے کہ جواب کس عدد سے شروع ہوتا ہے، کس نے اور کہاں کہا، اور اس کا \
                لنک بعد کی ہر تصحیح کے باوجود یہی جواب کھولتا ہے (ملکوں کا مجموعہ تصحیح کے ساتھ بدلتا ہے)۔ اعداد کی تاریخِ اشاعت “ذرائع” میں ہے۔",
    share: "شیئر کریں",
    copy: "لنک کاپی کریں",
    copy_quote: "جملہ کاپی کریں",
    copied_text: "کاپی ہو گیا۔",
    copied: "کاپی ہو گیا۔ لنک یہی جواب کھولتا ہے اور آج کا عدد اس میں محفوظ ہے۔",
    copy_refused: "یہ براؤزر صفحے کو کاپی نہیں کرنے دیتا۔ متن منتخب ہے: خود کاپی کر لیں۔",
    share_field: "اس جواب کا لنک",
    quote_field: "نقل کے لیے جملہ، ماخذ کے ساتھ",
    editors: "خبر میں ایمبیڈ کریں، یا کیو آر کوڈ چھاپیں",
    share_file: "یہ صفحہ آپ کے آلے پر ایک فائل ہے، اس لیے اس کا پتا صرف یہیں کھلتا ہے۔ خود فائل بھیجیں؛ جو اسے کھولے وہ اس کے پتے میں \
                 اس لنک کا سوالیہ نشان سمیت آگے کا پورا حصہ جوڑے۔",
    kept: "رکھ لیا گیا۔ اب اوپر رفتار یا وعدہ بدلیں، فرق یہاں نظر آئے گا۔",
    compare: "موازنے کے لیے رکھیں",
    swap: "دونوں کی جگہ بدلیں",
    alone: "موازنہ ختم کریں",
    table_other: "موازنہ",
    reset: "نئے سرے سے",
    back: "بحال کریں",
    full_page: "پورا صفحہ",
    without_program: "کیلکولیٹر یہاں نہیں چلتا: اسے JavaScript اور WebAssembly درکار ہیں۔ نیچے اس صفحے کا ابتدائی جواب ہے، سالانہ 10 فیصد، \
                      دوسرے انتخاب والے لنک کا نہیں۔",
    saved: "یہ محفوظ کی ہوئی نقل ہے اور کیلکولیٹر اس میں نہیں چلتا۔ نیچے وہ جواب ہے جو محفوظ کرتے وقت دکھائی دے رہا تھا۔",
    stopped: "کیلکولیٹر رک گیا ہے۔ نیچے ابتدائی جواب ہے، سالانہ 10 فیصد۔ آپ کے انتخاب لنک میں محفوظ ہیں۔",
    start_again: "اپنے انتخاب کے ساتھ دوبارہ شروع کریں",
    opening: "آپ کے لنک کے انتخاب کھل رہے ہیں\u{2026}",
    languages: "زبان",
    traders: "وسطی ایشیا سے کون تجارت کرتا ہے",
    no_date: "مہلت نہیں",
    list: "، ",
    traders_note: "قازقستان، کرغزستان اور ازبکستان کے ساتھ مجموعی تجارت، انہی تینوں کے شمار میں۔",
    traders_tap: "کوئی ملک چنیں تو ہدف اتنا ہی ہو گا۔",
    traders_open: "جدول میں دکھائیں",
    traders_who: "ملک",
    history: "جو ہو چکا",
    history_who: "کس نے شمار کیا",
    whose_count: "کس کا شمار؟",
    review: "یہ ترجمہ مسودہ ہے، کسی اہلِ زبان نے ابھی اس کا جائزہ نہیں لیا۔ مدد کے لیے پراجیکٹ کی فائل \
             \u{2066}src/text/ur.rs\u{2069} میں تصحیح بھیجیں۔",
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
    rate_mark,
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

/// A run from left to right inside the text.
fn ltr(text: &str) -> String {
    format!("\u{2066}{text}\u{2069}")
}

written!(Ur);

/// As tables and axes have it; what stands before it does not turn it round.
fn period(period: Period) -> String {
    let label = STYLE.period(period);
    match period {
        Period::Calendar(_) => label,
        Period::Fiscal(_) => ltr(&label),
    }
}

/// As sentences have it: `مالی سال 2056-57`, `2036`.
fn year(of: Period) -> String {
    let label = period(of);
    match of {
        Period::Calendar(_) => label,
        Period::Fiscal(_) => format!("مالی سال {label}"),
    }
}

/// Without the marks that hold a hyphen and its years together a slash does, and the words keep it from being a month.
fn csv_period(of: Period) -> String {
    match of {
        Period::Calendar(_) => period(of),
        Period::Fiscal(_) => format!("مالی سال {}", STYLE.period(of).replace('-', "/")),
    }
}

fn years(years: f64) -> String {
    STYLE.years(years)
}

fn write(plain: &str) -> String {
    let entry = STYLE.entry(plain.trim_matches(['\u{2066}', '\u{2069}']));
    if entry.starts_with('-') {
        format!("\u{200e}{entry}")
    } else {
        entry
    }
}

/// What is counted, as the subject of a sentence; all of them are feminine.
fn subject(goal: &Goal) -> &'static str {
    said(goal.subject())
}

/// The same in one word.
fn noun(goal: &Goal) -> &'static str {
    match goal.flow {
        Flow::Exports => WORDS.exports,
        Flow::Imports => WORDS.imports,
        _ => "تجارت",
    }
}

/// Its plural or singular verb: exports and imports are many, trade is one.
fn verb<'a>(goal: &Goal, one: &'a str, many: &'a str) -> &'a str {
    if matches!(goal.flow, Flow::Exports | Flow::Imports) {
        many
    } else {
        one
    }
}

fn step_size(step: Step) -> String {
    STYLE.millions_of(&write_fixed(step.integer().abs(), Step::DECIMALS))
}

/// `رہے تو` and its like: the pace as a condition.
fn condition(h: &Headline) -> Writer {
    let writer = Writer::default();
    match h.growth {
        Growth::Percent(_) if h.is_sum => writer.reader(own_rates(h.goal)).plain(" ہو تو"),
        Growth::Percent(r) if h.shape == Shape::Fade => writer
            .plain("شروع میں ")
            .reader(format!("سالانہ {}", STYLE.signed(r)))
            .plain(h.long_run.map_or(String::new(), |later| {
                format!(" اور آگے چل کر {} کی رفتار ہو تو", STYLE.signed(later))
            })),
        Growth::Percent(r) if h.falls_to_a_ceiling() => writer
            .plain(format!("{} کی بالائی حد کی طرف ایس خم پر ", ceiling(h)))
            .reader(format!("سالانہ {}", rate_size(r)))
            .plain(" کی رفتار سے کمی ہو تو"),
        Growth::Percent(r) if h.shape == Shape::Scurve && r.integer() > 0 => writer
            .plain(format!("{} کی بالائی حد کے قریب سست پڑتا ہوا ", ceiling(h)))
            .reader(format!("سالانہ {}", rate_size(r)))
            .plain(" اضافہ ہو تو"),
        Growth::Percent(r) if r.integer() == 0 => {
            writer.plain("شرح نمو ").reader("صفر").plain(" رہے تو")
        }
        Growth::Percent(r) => {
            writer
                .reader(format!("سالانہ {}", rate_size(r)))
                .plain(match h.shape {
                    Shape::Scurve if r.integer() < 0 => " تک کمی ہو تو",
                    _ if r.integer() < 0 => " کمی ہو تو",
                    _ => " اضافہ ہو تو",
                })
        }
        Growth::Amount(s) if s.integer() == 0 => {
            writer.plain("سالانہ اضافہ ").reader("صفر").plain(" رہے تو")
        }
        Growth::Amount(s) => {
            writer
                .reader(format!("سالانہ {}", step_size(s)))
                .plain(if s.integer() < 0 {
                    " کی کمی ہو تو"
                } else {
                    " کا اضافہ ہو تو"
                })
        }
    }
}

/// After a target, how it moves.
fn itself(h: &Headline) -> String {
    h.inflation.map_or(String::new(), |moves| {
        let how = if moves.integer() < 0 {
            "گھٹتا"
        } else {
            "بڑھتا"
        };
        format!("، جو خود سالانہ {} {how} ہے", rate_size(moves))
    })
}

fn headline(h: &Headline) -> Sentence {
    let (subject, target) = (subject(h.goal), target(h));
    if h.outcome == Outcome::Met {
        return Writer::default()
            .plain(format!(
                "{} کے {} پر {subject} ہدف تک ",
                year(h.from),
                base(h)
            ))
            .answer(verb(h.goal, "پہلے ہی پہنچ چکی ہے", "پہلے ہی پہنچ چکی ہیں"))
            .plain(format!(": ہدف {target} ہے{}۔", itself(h)))
            .plain(h.lost.map_or(String::new(), |lost| {
                let are = verb(h.goal, "ہو گی", "ہوں گی");
                format!(" مگر {} میں پھر اس سے نیچے {are}۔", year(lost))
            }))
            .0;
    }
    let yearly = match h.inflation {
        Some(_) => format!("{target} سالانہ کے ہدف تک{}، ", itself(h)),
        None => format!("{target} سالانہ تک "),
    };
    let to = match h.multiple().map(Multiple::to_text) {
        _ if h.inflation.is_some() => yearly.clone(),
        Some(times) if times == "2" => format!("دگنی ہو کر {target} تک "),
        Some(times) if times == "3" => format!("تین گنا ہو کر {target} تک "),
        Some(times) => format!("{times} گنا ہو کر {target} تک "),
        None => yearly.clone(),
    };
    let reach = verb(h.goal, "پہنچے گی", "پہنچیں گی");
    let writer = condition(h).plain(format!(" {subject} "));
    match h.outcome {
        Outcome::Reached { period, .. } => {
            let lost = h.lost.map_or(String::new(), |lost| {
                format!(
                    "، اور {} میں پھر اس سے نیچے {}",
                    year(lost),
                    verb(h.goal, "ہو گی", "ہوں گی")
                )
            });
            writer
                .answer(year(period))
                .plain(format!(" میں {to}{reach}{lost}۔"))
                .0
        }
        Outcome::Never(Reason::Beyond) => {
            writer
                .answer("ایک ہزار سال")
                .plain(format!(" میں بھی {yearly}نہیں {reach}۔"))
                .0
        }
        Outcome::Never(_) | Outcome::Met => {
            writer
                .plain(to)
                .answer("کبھی نہیں")
                .plain(format!(" {reach}{}۔", because(h.outcome)))
                .0
        }
    }
}

/// What has rates of its own.
fn own_rates(goal: &Goal) -> &'static str {
    if goal.is_of_one() {
        "برآمدات اور درآمدات کی اپنی اپنی شرح"
    } else {
        "ہر ملک کی اپنی شرح"
    }
}

fn opens_with(opening: &Scenario) -> String {
    let pace = match growth(opening) {
        Growth::Percent(_) if opening.is_sum() => own_rates(opening.goal).to_owned(),
        Growth::Percent(pace) => format!("سالانہ {}", rate(pace)),
        Growth::Amount(step) => format!("سالانہ {}", signed(step)),
    };
    match opening.pace_is_set() {
        true => format!("یہ لنک {pace} پر کھلا: کسی کا انتخاب، کسی کی پیش گوئی نہیں۔"),
        false if opening.shape == Shape::Linear => {
            format!("صفحہ {pace} پر کھلتا ہے: ابتدائی عدد کا دسواں حصہ، کسی کی پیش گوئی نہیں۔")
        }
        false => format!("صفحہ {pace} پر کھلتا ہے: ایک گول عدد، کسی کی پیش گوئی نہیں۔"),
    }
}

/// A target that no promise names.
fn asked(h: &Headline) -> String {
    format!("{}: {}", subject(h.goal), target(h))
}

/// An outcome in a title.
fn answered(outcome: Outcome) -> String {
    answer(outcome, year)
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
            "برآمدات اور درآمدات کا مجموعہ".to_owned()
        }
        Growth::Percent(_) if h.is_sum => "ممالک کا مجموعہ".to_owned(),
        Growth::Percent(r) if h.shape == Shape::Fade => format!("شروع میں {}", rate(r)),
        Growth::Percent(r) => format!("سالانہ {}", rate(r)),
        Growth::Amount(s) => format!("سالانہ {}", signed(s)),
    }
}

/// Why never, where the pace alone does not say it.
fn because(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Never(Reason::Ceiling) => ": ٹھہراؤ اسی سطح پر یا اس سے نیچے آ جاتا ہے",
        Outcome::Never(Reason::Outpaced) => ": ہدف آگے ہی رہتا ہے",
        _ => "",
    }
}

/// The needed pace as the subject of a sentence.
fn pace(pace: &Needed, linear: bool) -> String {
    format!("{} {}", needed(pace, linear), grows(pace, linear))
}

/// What is so much a year.
fn grows(pace: &Needed, linear: bool) -> &'static str {
    if pace.rate.is_some() && !linear {
        "شرح نمو"
    } else if pace.amount < 0 {
        "کی تبدیلی"
    } else {
        "کا اضافہ"
    }
}

fn proportion(p: &Proportion, h: &Headline) -> Sentence {
    let mut writer = Writer::default();
    let are = verb(p.goal, "ہو گی", "ہوں گی");
    match (h.outcome, &p.instead) {
        (Outcome::Reached { years: after, .. }, _) => {
            let base = base(h);
            let level = if h.own {
                format!("جس میں آپ کا عدد {base} ہے")
            } else {
                format!("جب یہ {base} {}", verb(p.goal, "تھی", "تھیں"))
            };
            writer = writer
                .plain(format!("یعنی {} سے، {level}، ", year(h.from)))
                .strong(format!("{} سال بعد", STYLE.years_until(after)))
                .plain("۔ ");
        }
        (Outcome::Never(reason), Some(later)) => {
            let (period, flow) = (year(later.later.0), instead(later, h));
            writer = match (reason, later.halving) {
                (Reason::Shrinking, Some(halving)) => writer
                    .plain(format!("یوں {} ہر ", noun(p.goal)))
                    .strong(format!("{} سال", years(halving)))
                    .plain(format!(
                        " میں آدھی {}: {period} میں {flow}۔ ",
                        verb(p.goal, "رہ جائے گی", "رہ جائیں گی")
                    )),
                (Reason::NoGrowth, _) if h.without.is_none() => writer.plain(format!(
                    "{} سالانہ {flow} ہی {}۔ ",
                    noun(p.goal),
                    verb(p.goal, "رہے گی", "رہیں گی")
                )),
                _ => writer.plain(format!("{period} میں یہ {flow} {are}۔ ")),
            };
            if let Some(ten) = later.ten {
                writer = writer
                    .plain(format!("{} تک ہدف پانے کے لیے ", year(ten.by)))
                    .strong(pace(&ten, matches!(h.growth, Growth::Amount(_))))
                    .plain(" درکار ہے۔ ");
            }
        }
        _ => {}
    }
    if let Some(verdict) = p.verdict {
        let deadline = format!("مہلت ({})", year(verdict.by));
        writer = if verdict.late > 0.0 {
            let late = match verdict.late {
                ..0.05 => "0.1 سال سے کم".to_owned(),
                late => format!("{} سال", years(late)),
            };
            writer
                .plain(format!("{deadline} سے "))
                .strong(format!("{late} کی تاخیر"))
                .plain("۔ ")
        } else {
            writer
                .plain(format!("{deadline} کے لحاظ سے "))
                .strong("بروقت")
                .plain("۔ ")
        };
        if let Some(first) = verdict.first {
            let by = year(verdict.by);
            let (kind, other) = match first {
                Period::Fiscal(_) => ("کیلنڈر سال ", "مالی سال "),
                Period::Calendar(_) => ("", "کیلنڈر سال "),
            };
            writer = writer.plain(format!(
                "{kind}{by} مجموعی طور پر ہدف پر ہے؛ ہدف پر پہلا {other}{} ہے۔ ",
                self::period(first)
            ));
        }
    }
    for figure in &p.observed {
        if let Some(observed) = figure.rate() {
            let alone = figure.flow == Flow::Exports && p.goal.flow != Flow::Exports;
            let many = matches!(figure.flow, Flow::Exports | Flow::Imports);
            let moved = match (observed.integer() < 0, many) {
                (true, true) => "گھٹیں",
                (true, false) => "گھٹی",
                (false, true) => "بڑھیں",
                (false, false) => "بڑھی",
            };
            writer = writer
                .plain(format!(
                    "{} {} ",
                    during(figure.span),
                    if alone {
                        "صرف برآمدات"
                    } else {
                        noun(p.goal)
                    }
                ))
                .strong(format!(
                    "{}{} {moved}",
                    if figure.span.is_one_step() {
                        ""
                    } else {
                        "سالانہ "
                    },
                    percent(observed.fraction().abs())
                ))
                .plain(figure.count.map_or("۔ ".to_owned(), |count| {
                    format!(" ({})۔ ", said(count.name))
                }));
        }
    }
    if let (Some(needed), Outcome::Reached { .. }) = (&p.needed, h.outcome) {
        writer = writer
            .plain(format!("{} تک ہدف پانے کے لیے ", year(needed.by)))
            .strong(pace(needed, matches!(h.growth, Growth::Amount(_))))
            .plain(" درکار ہے۔ ");
    }
    if let Some((best, pace)) = p.best.and_then(|best| best.rate().map(|pace| (best, pace))) {
        writer = writer
            .plain(format!("{} ", measure(best)))
            .strong(format!("سالانہ {}", percent(pace.fraction())))
            .plain(format!(
                " تھی ({}، {}{})۔",
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
        Growth::Percent(r) if r.integer() < 0 => format!("سالانہ {} کمی", rate_size(r)),
        Growth::Percent(r) => format!("سالانہ {} اضافہ", rate_size(r)),
        Growth::Amount(s) if s.integer() < 0 => format!("سالانہ {} کی کمی", step_size(s)),
        Growth::Amount(s) => format!("سالانہ {} کا اضافہ", step_size(s)),
    }
}

fn flow(flow: Flow) -> &'static str {
    match flow {
        Flow::Total => "برآمدات و درآمدات",
        Flow::Exports => "برآمدات",
        Flow::Imports => "درآمدات",
        Flow::Gdp => "جی ڈی پی",
        Flow::ExportLedGrowth => "برآمدات پر مبنی نمو",
    }
}

/// From one period to another; two fiscal years share their name.
fn between(first: Period, last: Period, to: &str) -> String {
    let end = match (first, last) {
        (Period::Calendar(_), _) | (_, Period::Calendar(_)) => year(last),
        _ => period(last),
    };
    format!("{} {to} {end}", year(first))
}

fn span(span: Span) -> String {
    match span {
        Span::One(period) => year(period),
        Span::Between(first, last) => between(first, last, "تا"),
        Span::Months(first, last, period) => {
            format!("{} کے {} تا {}", year(period), month(first), month(last))
        }
        Span::By(period) => format!("{} تک", year(period)),
        Span::Typical => "عام سال".to_owned(),
        Span::Undated => "تاریخ نہیں".to_owned(),
    }
}

/// When something happened, at the start of a sentence.
fn during(of: Span) -> String {
    match of {
        Span::One(period) => format!("{} میں", year(period)),
        Span::Between(first, last) => format!("{} تک", between(first, last, "سے")),
        _ => span(of),
    }
}

/// A month of a year.
fn month_of(year: u16, number: u8) -> String {
    format!("{} {year}", month(number))
}

/// The name of a month.
fn month(number: u8) -> &'static str {
    const NAMES: [&str; 12] = [
        "جنوری",
        "فروری",
        "مارچ",
        "اپریل",
        "مئی",
        "جون",
        "جولائی",
        "اگست",
        "ستمبر",
        "اکتوبر",
        "نومبر",
        "دسمبر",
    ];
    let place = usize::from(number).wrapping_sub(1);
    NAMES.get(place).copied().unwrap_or_default()
}

/// Who counted, before what follows in a list; nothing where nobody is named.
fn counter(figure: &Figure) -> String {
    let name = |count: &Count| format!("{}، ", said(count.name));
    figure.count.map_or(String::new(), name)
}

fn measure(figure: &Figure) -> String {
    let best = |run: &str| format!("{} سال میں بہترین {run} سالہ نمو", data::years_of(figure));
    match figure.kind {
        Kind::Level => "سطح",
        Kind::Partial => "سال کا حصہ",
        Kind::Range => "حدود",
        Kind::Promise => "وعدہ",
        Kind::Comparator => "موازنے کے لیے",
        Kind::Volatility => "اتار چڑھاؤ",
        Kind::Rate(Measure::Observed) => "مشاہدہ شدہ رفتار",
        Kind::Rate(Measure::Recent) => "حالیہ رفتار",
        Kind::Rate(Measure::Best3y) => return best("تین"),
        Kind::Rate(Measure::Best5y) => return best("پانچ"),
        Kind::Rate(Measure::Best10y) => return best("دس"),
        Kind::Rate(Measure::Fit) => "ریکارڈ پر رجحان",
        Kind::Rate(Measure::Plan) => "نمو کا حکومتی ہدف",
        Kind::Rate(Measure::Forecast) => "پیش گوئی",
        Kind::Rate(Measure::YearOnYear) => "گزشتہ سال کے مقابلے میں",
    }
    .to_owned()
}

/// A rate where there is little room.
fn rate_mark(rate: Rate) -> String {
    format!("\u{2066}{}%\u{2069}", STYLE.write(&rate.to_text()))
}

/// What a pace is called on the scale of the dial.
fn flag(preset: &Preset) -> String {
    let figure = match preset {
        Preset::Needed { by, .. } => return format!("{} تک درکار", year(*by)),
        Preset::Figure { figure, .. } => figure,
    };
    let called = match figure.kind {
        Kind::Rate(Measure::Observed) => "مشاہدہ",
        Kind::Rate(Measure::Recent) => "حالیہ",
        Kind::Rate(Measure::Fit) => "رجحان",
        Kind::Rate(Measure::Best3y) => "بہترین تین سال",
        Kind::Rate(Measure::Best5y) => "بہترین پانچ سال",
        Kind::Rate(Measure::Best10y) => "بہترین دس سال",
        _ => "حکومتی ہدف",
    };
    called.to_owned()
}

fn preset(preset: &Preset) -> (String, String) {
    match preset {
        Preset::Figure { figure, .. } => {
            let doubt = if figure.reliability == Reliability::Unverified {
                "، غیر مصدقہ"
            } else {
                ""
            };
            let what = if figure.flow == Flow::Total {
                String::new()
            } else {
                format!("{}، ", flow(figure.flow))
            };
            let publisher = short(said(figure.source.publisher));
            (
                measure(figure),
                format!("{what}{}؛ {publisher}{doubt}", span(figure.span)),
            )
        }
        Preset::Needed { by, .. } => (
            format!("{} تک درکار", year(*by)),
            "کم سے کم رفتار جو تب تک پہنچا دے".to_owned(),
        ),
    }
}

/// An answer in a table; `named` says how it names a period.
fn answer(outcome: Outcome, named: fn(Period) -> String) -> String {
    match outcome {
        Outcome::Met => "پہلے ہی حاصل".to_owned(),
        Outcome::Reached { period, .. } => named(period),
        Outcome::Never(Reason::Beyond) => "1,000 سال سے زائد".to_owned(),
        Outcome::Never(_) => "کبھی نہیں".to_owned(),
    }
}

fn outcome(outcome: Outcome) -> String {
    answer(outcome, period)
}

fn long_run_hint() -> String {
    let figure = data::long_run();
    let pace = figure.rate().map(rate).unwrap_or_default();
    let label = reliability(figure);
    format!(
        "آپ نہ بدلیں تو {pace}: پاکستان کی جی ڈی پی کی نمو کی پیش گوئی، {} ({label})",
        said(figure.who)
    )
}

fn volatility_hint(figure: Option<&Figure>) -> String {
    match figure {
        Some(figure) => format!(
            "ریکارڈ پر {} ({}، {}{})؛ 0 ہو تو امکان نہیں دکھایا جاتا",
            amount(figure),
            flow(figure.flow),
            counter(figure),
            span(figure.span)
        ),
        None => {
            "اس تجارت کا اتار چڑھاؤ ریکارڈ پر نہیں: امکان دیکھنے کے لیے اپنا عدد دیں".to_owned()
        }
    }
}

fn country(part: &Part, base: f64) -> String {
    format!(
        "{}، مالی سال \u{2066}2024-25\u{2069} میں {}",
        said(part.partner.name),
        money(base)
    )
}

fn lever(row: &LeverRow) -> (String, String) {
    let lever = row.lever;
    let plus = STYLE.plus;
    let size = match lever.size {
        Size::Raise(raise) => format!("{plus}{}", rate_size(raise)),
        Size::Add(usd) => format!("{plus}{} سالانہ", exact(usd)),
        Size::Cheaper(off) => format!("لاگت میں {} کمی", rate_size(off)),
    };
    let subject = match lever.subject {
        Subject::Goods => "اشیا",
        Subject::Exports => "برآمدات",
        Subject::Services => "خدمات",
        Subject::FinancialFlows => "مالی بہاؤ",
        Subject::DigitalTrade => "ڈیجیٹل تجارت",
    };
    let note = if lever.note.is_empty() {
        String::new()
    } else {
        format!(" {}", said(lever.note))
    };
    let phase = match lever.phase {
        0 => String::new(),
        years => format!(" پورا اثر {years} سال میں ہوتا ہے۔"),
    };
    (
        format!("{}: {size}", said(lever.name)),
        format!(
            "{subject}؛ {}، {}۔{phase}{note}",
            said(lever.who),
            span(lever.span)
        ),
    )
}

fn lever_verdict(row: &LeverRow) -> String {
    let standing = match row.standing {
        Standing::Counts => "",
        Standing::Services => "شامل نہیں: خدمات اشیا کی تجارت نہیں۔ ",
        Standing::FinancialFlows => "شامل نہیں: بھیجی گئی رقم تجارت نہیں۔ ",
        Standing::Mixed => "شامل نہیں: ماخذ نہیں بتاتا کہ اس میں اشیا کتنی ہیں۔ ",
        Standing::ExportsOnly => {
            "شامل نہیں: یہ برآمدات کو بڑھاتا ہے، جبکہ اس ہدف میں درآمدات بھی ہیں۔ "
        }
        Standing::BothWays => "شامل نہیں: اس میں درآمدات بھی ہیں، جو اس ہدف میں نہیں۔ ",
        Standing::AllFive => "شامل نہیں: یہ رقم پانچوں ریاستوں کے لیے ہے۔ ",
        Standing::InBaseline => {
            "شامل نہیں: یہ ابتدائی عدد سے پہلے یا اسی کے ساتھ شروع ہوتا ہے اور اس میں پہلے سے موجود ہے۔ "
        }
        Standing::NoElasticity => {
            "ابھی شامل نہیں: ماخذ نے لچک نہیں بتائی، اس لیے طے کریں کہ لاگت گھٹنے سے تجارت کتنی بڑھتی ہے۔ "
        }
    };
    let mut verdict = standing.to_owned();
    if let Some(times) = row.times {
        let times = STYLE.number(times, 1);
        verdict += "بعید از قیاس: ";
        if times == "1" {
            verdict += "پورے ابتدائی عدد سے زیادہ۔ ";
        } else {
            verdict += "پورے ابتدائی عدد کا ";
            verdict += &times;
            verdict += " گنا۔ ";
        }
    }
    if !row.overlaps.is_empty() {
        let names: Vec<_> = row.overlaps.iter().map(|other| said(other.name)).collect();
        verdict += "اس کا کچھ حصہ یہاں بھی گنا جاتا ہے: ";
        verdict += &names.join("، ");
        verdict += "۔ ";
    }
    verdict
}

fn events(h: &Headline) -> String {
    match h.without {
        Some(without) => format!(
            "جو چنا گیا اس کے ساتھ {}، اس کے بغیر {}",
            answer(h.outcome, year),
            answer(without, year)
        ),
        None => "کوئی شامل نہیں".to_owned(),
    }
}

fn as_of() -> String {
    let (year, number) = data::as_of();
    format!("اعداد {} {year} تک کے ہیں", month(number))
}

fn closure(closure: &Closure) -> String {
    let percent = |hundredths| write_fixed(hundredths, 2);
    let (low, high) = closure.range;
    let measured = closure
        .measured
        .and_then(|figure| Some((figure.rate()?, figure)));
    let measured = measured.map_or(String::new(), |(fall, figure)| {
        format!(
            "ناپی گئی کمی: {} کے ساتھ تجارت {} میں ایک سال پہلے سے {} کم رہی ({}؛ {})۔ یعنی اس کا کم از کم {} حصہ زد میں تھا: کھلی سرحد کے دن اور نمو منہا نہیں کیے گئے۔ ",
            said(figure.partner.name),
            span(figure.span),
            rate_size(fall),
            said(figure.who),
            said(figure.note),
            STYLE.percent_of(&percent(closure.exposed().unwrap_or(0)))
        )
    });
    let publisher = said(closure.source.publisher).to_owned();
    let read_in = closure.also.map_or(publisher.clone(), |also| {
        format!("{publisher}؛ {}", said(also.publisher))
    });
    format!(
        "{}۔ {measured}اگر ہر راستہ بند ہو جائے: افغانستان سے گزرنے والی تجارت میں {} کمی ({} سے {})۔ {}؛ {}؛ {}۔ {}",
        said(closure.name),
        STYLE.percent_of(&percent(closure.fall)),
        percent(low),
        percent(high),
        said(closure.who),
        read_in,
        label(closure.reliability),
        said(closure.note)
    )
}

/// The size of a fall.
fn fall_size(fall: Fall) -> String {
    STYLE.percent_of(&write_fixed(fall.integer().abs(), 2))
}

fn shock(scenario: &Scenario) -> String {
    let Some(shock) = scenario.shock else {
        return String::new();
    };
    let fall = fall_size(shock.fall);
    let (period, recovery) = (year(shock.period), STYLE.write(&shock.recovery.to_text()));
    let in_baseline = scenario.start().1.years_until(shock.period) <= 0.0;
    let counted = if in_baseline {
        " شامل نہیں: یہ ابتدائی عدد کے بعد نہیں، اس میں پہلے سے موجود ہے۔"
    } else {
        ""
    };
    format!("{period} میں {fall} گراوٹ، {recovery} سال میں بحالی۔{counted}")
}

fn chance_size(chance: f64) -> String {
    if chance < 0.01 {
        "1 فیصد سے کم".to_owned()
    } else if chance > 0.99 {
        "99 فیصد سے زیادہ".to_owned()
    } else {
        STYLE.chance(chance)
    }
}

fn included(page: &Page) -> String {
    clauses::included(
        &WORDS,
        page,
        answered,
        ["شامل: ", " (شمولیت کے بغیر: ", ")۔"],
    )
}

fn own_target(h: &Headline) -> String {
    format!("ہدف آپ نے بدلا ہے: {}۔", target(h))
}

fn versus(now: &Headline, other: &Headline) -> String {
    let told = sentence::plain(&headline(other));
    let apart = match (now.outcome, other.outcome) {
        (Outcome::Reached { period: here, .. }, Outcome::Reached { period: there, .. }) => {
            let apart = here.years_until(there);
            let size = STYLE.number(apart.abs(), 1);
            match apart {
                0.0 => " وہی سال۔".to_owned(),
                0.0.. => format!(" یعنی موجودہ جواب سے {size} سال بعد۔"),
                _ => format!(" یعنی موجودہ جواب سے {size} سال پہلے۔"),
            }
        }
        _ => String::new(),
    };
    let start = || format!(" اس کا آغاز: {} میں {}۔", year(other.from), base(other));
    let start = clauses::starts_elsewhere(
        now,
        other,
        start,
        " جدول میں اسے اس کے اپنے سالوں کے درمیان پڑھا گیا ہے۔",
    );
    format!("ٹوٹی لکیر سے موازنہ: {told}{apart}{start}")
}

fn begins(page: &Page) -> String {
    let from = match page.scenario.base_figure() {
        _ if page.headline.is_sum => "اسٹیٹ بینک آف پاکستان، ملک بہ ملک".to_owned(),
        Some(figure) => {
            format!(
                "{}، {}، {}{}",
                said(figure.who),
                said(figure.source.publisher),
                date(said(figure.source.published), month),
                clauses::doubt(&WORDS, figure, ["؛ ", ""])
            )
        }
        None => "قاری کا اپنا عدد".to_owned(),
    };
    let (base, period) = (base(&page.headline), year(page.headline.from));
    format!("آغاز: {period} میں {base} ({from})")
}

fn quote(page: &Page, link: &str) -> String {
    let sentence = clauses::answered(&WORDS, page);
    let begins = begins(page);
    let other = page.other_count().map_or(String::new(), |row| {
        let [_, level, ..] = counting(row);
        let answer = answered(row.outcome);
        format!(" دوسرے شمار ({level}) سے جواب: {answer}۔")
    });
    // Nothing stands after the link, or it would be taken for a part of it.
    format!(
        "{sentence} {begins}۔{other} {}۔ حساب: \u{2066}Trade Horizon\u{2069}{}",
        as_of(),
        linked(link)
    )
}

fn read_off(row: &Row) -> String {
    let share = share(row.share);
    // A postposition follows what is less than that.
    let of = if share == STYLE.little {
        "کے"
    } else {
        "کا"
    };
    format!("{}: {}، ہدف {of} {share}", year(row.period), level(row))
}

fn readings(page: &Page) -> Vec<[String; 3]> {
    let h = &page.headline;
    let chance = page.outlook.as_ref().map(|o| {
        [
            format!("{} تک امکان", year(o.by)),
            chance_size(o.chance),
            format!(
                "کہ تب تک کسی سال {} {} یا اس سے زیادہ {}",
                noun(h.goal),
                aimed_at(h),
                verb(h.goal, "ہو", "ہوں")
            ),
        ]
    });
    let point = page.grid.months.map(|months| {
        let size = span_of_months(months);
        let said = if h.is_sum {
            if h.goal.is_of_one() {
                "جلد، اگر برآمدات اور درآمدات دونوں 1 فیصدی پوائنٹ زیادہ تیزی سے بڑھیں"
            } else {
                "جلد، اگر ہر ملک سے تجارت 1 فیصدی پوائنٹ زیادہ تیزی سے بڑھے"
            }
        } else {
            "جلد"
        };
        [
            "نمو 1 فیصدی پوائنٹ زیادہ ہو تو".to_owned(),
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
            format!("{}: {}", measure(best), rate(pace))
        });
        [
            preset(&by).0,
            if page.pace.linear {
                pace(one, true)
            } else {
                needed(one, false)
            },
            best,
        ]
    });
    chance.into_iter().chain(point).chain(needed).collect()
}

/// `2 سال 8 ماہ`, to the month.
fn span_of_months(months: f64) -> String {
    #[allow(
        clippy::cast_possible_truncation,
        reason = "at most twelve thousand, and a float beyond 64 bits saturates"
    )]
    let whole = libm::round(months) as i64;
    match (whole / 12, whole % 12) {
        (0, 0) => "ایک ماہ سے کم".to_owned(),
        (0, months) => format!("{months} ماہ"),
        (years, 0) => format!("{years} سال"),
        (years, months) => format!("{years} سال {months} ماہ"),
    }
}

fn promise(figure: &Figure) -> [String; 4] {
    let by = match figure.span {
        Span::Undated => "کوئی مہلت نہیں دی گئی".to_owned(),
        // A level to be matched, of its year.
        span if figure.kind == Kind::Comparator => self::span(span),
        Span::One(period) | Span::By(period) => format!("{} تک", year(period)),
        span => self::span(span),
    };
    let doubt = clauses::doubt(&WORDS, figure, [" (", ")"]);
    [
        format!(
            "{}: {}، {}",
            amount(figure),
            said(figure.partner.name),
            flow(figure.flow)
        ),
        by,
        format!(
            "{}؛ {}، {}{doubt}",
            said(figure.who),
            short(said(figure.source.publisher)),
            date(said(figure.source.published), month)
        ),
        said(figure.note).to_owned(),
    ]
}

/// What became of a promise.
fn became(verdict: Became) -> &'static str {
    match verdict {
        Became::Missed => "پورا نہیں ہوا",
        Became::NotKnown => "معلوم نہیں",
        Became::NotShown => "ثابت نہیں",
    }
}

fn promises_why(all: &Promises) -> String {
    let (measured, half) = all.half_way();
    match half {
        0 => {
            format!("جن {measured} وعدوں کو ناپا جا سکتا ہے ان میں سے کوئی آدھا بھی پورا نہیں ہوا۔")
        }
        1 => {
            format!(
                "جن {measured} وعدوں کو ناپا جا سکتا ہے ان میں سے صرف ایک نصف یا اس سے زیادہ پورا ہوا۔"
            )
        }
        _ => format!(
            "جن {measured} وعدوں کو ناپا جا سکتا ہے ان میں سے {half} آدھے یا زیادہ پورے ہوئے۔"
        ),
    }
}

fn promises_note(all: &Promises) -> String {
    format!(
        "پٹیاں: {}۔ حلقے: {}۔ سال بھی الگ ہیں اور شمار بھی۔",
        clauses::periods(&WORDS, &all.periods(0)),
        clauses::periods(&WORDS, &all.periods(1))
    )
}

fn promise_open(name: &str) -> String {
    format!("{name}: دیکھیں یہ کب پورا ہو گا")
}

fn disagreement(all: &Disagreement, h: &Headline) -> String {
    let pace = if all.tenth {
        "سالانہ ہر عدد کے دسویں حصے کے اضافے".to_owned()
    } else {
        pace_of(h)
    };
    let times = h.times.map_or(String::new(), |times| {
        format!(
            " ہر عدد کا ہدف خود اس کا {} گنا ہے۔",
            STYLE.write(&times.to_text())
        )
    });
    let years = STYLE.number(f64::from(all.spread) / 2.0, 1);
    let moves = match (all.arriving, all.spread) {
        (..2, _) if all.met => String::new(),
        (0, _) => format!("{pace} پر ان میں سے کسی عدد سے ہدف تک نہیں پہنچا جاتا۔"),
        (1, _) => format!("{pace} پر ان میں سے صرف ایک عدد سے ہدف تک پہنچا جاتا ہے۔"),
        (some, 0) if !all.every => {
            format!("{pace} پر ان میں سے {some} اعداد سے ہدف تک پہنچا جاتا ہے، ایک ہی سال میں۔")
        }
        (_, 0) => format!("{pace} پر ہر عدد سے ایک ہی سال نکلتا ہے۔"),
        (some, _) if !all.every => format!(
            "{pace} پر ان میں سے {some} اعداد سے ہدف تک پہنچا جاتا ہے، {years} سال تک کے فرق سے۔"
        ),
        _ => {
            format!("{pace} پر، جس عدد سے شروع کریں اس سے جواب میں {years} سال تک کا فرق پڑتا ہے۔")
        }
    };
    format!("{moves}{times} کسی ایک سے شروع کرنے کے لیے اسے چھوئیں۔")
        .trim_start()
        .to_owned()
}

fn count_of(count: Option<&Count>) -> String {
    match count {
        Some(count) => format!("{} شمار", said(count.whose)),
        None => "جیسا کہ رہنما اور اخبار بتاتے ہیں".to_owned(),
    }
}

fn traders_why(all: &Traders) -> String {
    let lead = if all.least_and_fastest {
        let countries = all.all.len();
        format!(
            "{countries} ملکوں میں سے پاکستان کی تجارت سب سے کم ہے اور سب سے زیادہ تیزی سے بڑھی ہے۔ "
        )
    } else {
        String::new()
    };
    let years = all.years().map_or(String::new(), |[first, last]| {
        format!("، {} (حلقہ) سے {} (نقطہ) تک", period(first), period(last))
    });
    format!("{lead}سالانہ ارب ڈالر{years}۔")
}

/// What a chance is of: the target, or that of its year where it moves.
fn aimed_at(h: &Headline) -> String {
    match h.inflation {
        Some(_) => "اسی سال کے ہدف کے برابر".to_owned(),
        None => target(h),
    }
}

fn outlook(o: &Outlook, page: &Page) -> Sentence {
    let h = &page.headline;
    let moves = match (o.figure, o.by_country) {
        (Some(_), true) => "ہر ملک سے تجارت کا اتار چڑھاؤ الگ الگ، ریکارڈ پر اس ملک کو پاکستانی برآمدات کے اتار چڑھاؤ جتنا (جو مجموعے کے اتار چڑھاؤ سے زیادہ ہے)".to_owned(),
        (figure, _) => {
            let how = if figure.is_some() { "ریکارڈ جتنا" } else { "آپ کے دیے ہوئے عدد جتنا" };
            format!("{} کا اتار چڑھاؤ {how}", subject(h.goal))
        }
    };
    Writer::default()
        .plain(format!(
            "اگر {moves} رہے تو {} تک (اسے ملا کر) کسی نہ کسی سال {} کے {} یا اس سے زیادہ ہونے کا امکان ",
            year(o.by),
            if o.by_country { "مجموعے" } else { noun(h.goal) },
            aimed_at(h)
        ))
        .strong(chance_size(o.chance))
        .plain(match page.later().even {
            Some(even) => format!(" ہے۔ {} تک یہ 50 فیصد ہو جاتا ہے۔", year(even)),
            None => " ہے۔ 50 سال تک یہ 50 فیصد سے کم رہتا ہے۔".to_owned(),
        })
        .plain(o.deadline.map_or(String::new(), |deadline| {
            let kind = match o.by {
                Period::Fiscal(_) => "مالی",
                Period::Calendar(_) => "کیلنڈر",
            };
            let (deadline, by) = (year(deadline), period(o.by));
            format!(" مہلت ({deadline}) تک کا آخری {kind} سال {by} ہے۔")
        }))
        .0
}

fn outlook_method(o: &Outlook) -> String {
    let sigma = STYLE.percent_of(&write_fixed(o.hundredths, 2));
    let from = match o.figure {
        Some(figure) => format!(
            "{}، {}{}",
            flow(figure.flow),
            counter(figure),
            span(figure.span)
        ),
        None => "آپ کا اپنا".to_owned(),
    };
    let how = if o.by_country {
        format!(
            " ہر ملک اپنے راستے کے گرد، ریکارڈ پر اپنے (یا آپ کے دیے ہوئے کے تناسب سے) اتار چڑھاؤ کے ساتھ ({})، دوسروں سے آزاد چلتا ہے: ایک \
             مقررہ رینڈم بیج سے 16,384 راستے۔ ایسے مجموعوں کا وسط کھینچی ہوئی لکیر سے اوپر ہوتا ہے، اور وقت کے ساتھ زیادہ: جو ملک آگے \
             نکلے وہ اس سے زیادہ جوڑتا ہے جتنا پیچھے رہنے والا گھٹاتا ہے۔",
            clauses::volatilities(&WORDS, o)
        )
    } else {
        String::new()
    };
    format!(
        "اتار چڑھاؤ {sigma} فی جذرِ سال ({from})۔ مشاہدہ سالانہ: کم از کم ایک پوری مدت ہدف پر ہو۔ چارٹ کی اندرونی امکانی پٹی 50 \
         فیصد اور پوری پٹی 80 فیصد نتائج پر محیط ہے۔{how}"
    )
}

/// A pace and the period by which it arrives.
fn needed_by(pace: &Needed, linear: bool) -> String {
    let least = if STYLE.is_bound(&needed(pace, linear)) {
        ""
    } else {
        "کم از کم "
    };
    let size = at_least(pace, linear, least);
    format!("{} تک: {size} {}", year(pace.by), grows(pace, linear))
}

fn needed(needed: &Needed, linear: bool) -> String {
    at_least(needed, linear, "")
}

/// The same with what says that it is no less.
fn at_least(needed: &Needed, linear: bool, least: &str) -> String {
    let every = match needed.shape {
        _ if needed.every_part && needed.of_one => "برآمدات اور درآمدات دونوں میں ",
        _ if needed.every_part => "ہر ملک میں ",
        Shape::Fade => "شروع میں ",
        Shape::Scurve => "بالائی حد کے اثر سے پہلے ",
        _ => "",
    };
    match needed.rate.zip(needed.percent) {
        Some((rate, rounded)) if !linear => {
            format!(
                "{every}{least}سالانہ {}",
                STYLE.needed_percent(rate, rounded)
            )
        }
        _ => format!(
            "{least}سالانہ {}",
            STYLE.needed_amount(needed.step, needed.amount)
        ),
    }
}

fn pace_past(deadline: Period) -> String {
    format!(
        "{} ابتدائی مدت کے بعد نہیں، اس لیے کوئی رفتار تب تک نہیں پہنچا سکتی۔ بعد کی مہلت رکھیں۔",
        year(deadline)
    )
}

/// How the curve of paces is read, and what a deadline needs.
fn pace_curve(page: &Page) -> Sentence {
    let rings = if page.pace.linear || page.pace.record.is_empty() {
        ""
    } else {
        " حلقے ریکارڈ پر موجود رفتاریں ہیں۔"
    };
    let writer = Writer::default().plain(format!(
        "بائیں سے دائیں یہ پڑھیں کہ کون سی رفتار کب ہدف تک پہنچاتی ہے، اور نیچے سے اوپر یہ کہ کسی سال کے لیے کتنی رفتار چاہیے۔{rings}"
    ));
    let Some(takes) = &page.pace.deadline else {
        return writer.0;
    };
    writer
        .plain(format!(" {} تک پہنچنے کے لیے ", year(takes.by)))
        .strong(pace(takes, page.pace.linear))
        .plain(" درکار ہے۔")
        .0
}

fn never_of(never: Never) -> String {
    match never {
        Never::None => String::new(),
        Never::UpTo(Growth::Percent(most)) => format!("{} یا کم: کبھی نہیں۔ ", rate(most)),
        Never::UpTo(Growth::Amount(most)) => {
            format!("سالانہ {} یا کم: کبھی نہیں۔ ", step_size(most))
        }
        Never::All => "کوئی رفتار ہدف تک نہیں پہنچاتی۔ ".to_owned(),
    }
}

fn last_pace(pace: Rate) -> String {
    format!(
        "ریکارڈ پر آخری رفتار، {}، ہدف تک کبھی نہیں پہنچاتی۔ ",
        rate(pace)
    )
}

fn rings(record: &Record) -> String {
    record.series.map_or(String::new(), |one| {
        let (flow, name) = (flow(one.flow), said(one.count.name));
        format!("حلقے: {flow}، {name}۔")
    })
}

/// What is reached by a period.
fn due(by: Period, what: &str) -> String {
    format!("{} تک {what}", period(by))
}

fn of_count(count: &Count) -> String {
    let whose = said(count.whose);
    let noun = if whose.ends_with("کا") {
        " شمار"
    } else {
        ""
    };
    format!("{whose}{noun}")
}

fn record(figure: &Figure) -> String {
    format!(
        "{}: {} ({}، {}{})",
        measure(figure),
        amount(figure),
        flow(figure.flow),
        counter(figure),
        span(figure.span)
    )
}

fn start(start: &Start) -> (String, String) {
    let figure = start.figure;
    let level = figure.level().map_or(String::new(), |(value, period)| {
        format!("{} میں {}", year(period), exact(value))
    });
    (
        level,
        format!("{}؛ {}", said(figure.who), reliability(figure)),
    )
}

fn reliability(figure: &Figure) -> &'static str {
    label(figure.reliability)
}

fn label(reliability: Reliability) -> &'static str {
    match reliability {
        Reliability::Official => "سرکاری اعداد و شمار",
        Reliability::Statement => "بیان",
        Reliability::Derived => "دیگر اعداد سے اخذ کردہ",
        Reliability::Unverified => "رپورٹ شدہ، غیر مصدقہ",
    }
}

fn amount(figure: &Figure) -> String {
    match figure.amount {
        Amount::Usd(value) => exact(value),
        Amount::Range(low, high) => format!("{} سے {}", exact(low), exact(high)),
        Amount::Below(bound) => format!("{} سے کم", exact(bound)),
        Amount::Rate(value) if figure.kind == Kind::Rate(Measure::YearOnYear) => rate(value),
        Amount::Rate(value) => format!("سالانہ {}", rate(value)),
        Amount::Volatility(value) => {
            format!("{} فی جذرِ سال", STYLE.percent_of(&value.to_text()))
        }
        Amount::Times(times) => format!("{} گنا", times.to_text()),
    }
}

fn source_title(figure: &Figure) -> String {
    let name = said(figure.partner.name);
    let what = match figure.kind {
        Kind::Level | Kind::Partial | Kind::Range => String::new(),
        _ => format!("{}، ", measure(figure)),
    };
    format!(
        "{}، {what}{} ({name})، {}",
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
            format!(" نوٹ: {text}۔")
        }
    };
    let (own, all) = (note(said(figure.note)), note(said(source.note)));
    let (who, label) = (said(figure.who), reliability(figure));
    format!(
        "{who}؛ {}، {}؛ {label}۔{own}{all}",
        said(source.publisher),
        date(said(source.published), month)
    )
}

fn conflicts(figure: &Figure) -> String {
    let others = figure.conflicts.iter().map(|other| {
        format!(
            "{} ({}، {})",
            amount(other),
            span(other.span),
            said(other.who)
        )
    });
    let others: Vec<_> = others.collect();
    if others.is_empty() {
        String::new()
    } else {
        format!("دوسروں کے مطابق: {}۔", others.join("؛ "))
    }
}

fn thinned(every: u16) -> String {
    format!(
        "ہر {every} سال میں سے ایک دکھایا گیا ہے، ساتھ ہدف تک پہنچنے کا سال اور اس سے پچھلا سال۔"
    )
}

fn chart_title(scenario: &Scenario) -> String {
    format!("{}، اشیا، ملین امریکی ڈالر سالانہ", subject(scenario.goal))
}

/// What may come, at the mouth of the fan.
fn mouth(page: &Page) -> Vec<String> {
    crate::view::chart::mouth(page).map_or(Vec::new(), |(period, levels)| {
        let [[low, high], [lower, upper]] = levels.map(|pair| pair.map(money));
        vec![
            format!("{} میں نصف راستے", year(period)),
            format!("{low} اور {high} کے درمیان،"),
            format!("10 میں سے 8: {lower} سے {upper}"),
        ]
    })
}

fn chart_labels(page: &Page) -> ChartLabels {
    let label = |text: String| clauses::isolated(&WORDS, &text);
    let (h, scenario) = (&page.headline, &page.scenario);
    let levers = scenario.levers.iter().map(|one| said(one.lever.name));
    let fall = scenario
        .shock
        .map(|shock| format!("گراوٹ {}", fall_size(shock.fall)));
    let arrival = match h.outcome {
        Outcome::Reached { period, .. } => self::period(period),
        _ => String::new(),
    };
    ChartLabels {
        target: [
            label(format!(
                "{} {}",
                if h.promised { "وعدہ" } else { "ہدف" },
                target(h)
            )),
            label(target(h)),
        ],
        arrival,
        start: label(base(h)),
        path: label(pace_of(h)),
        observed: page
            .record
            .observed
            .first()
            .and_then(|figure| Some((figure, figure.rate()?)))
            .map_or(String::new(), |(figure, pace)| {
                let verdict = if never_at(pace, h) {
                    ": کبھی نہیں"
                } else {
                    ""
                };
                label(format!("{}، {}{verdict}", measure(figure), rate(pace)))
            }),
        deadline: scenario.deadline.map_or(String::new(), |by| {
            label(format!("مہلت {}", self::period(by)))
        }),
        tick: tick(h.target),
        across: across(page).map(label),
        leading: 24,
        fan: mouth(page).into_iter().map(label).collect(),
        counts: page
            .history
            .iter()
            .map(|line| label(line_name(line, h.goal)))
            .collect(),
        events: levers.map(str::to_owned).chain(fall).map(label).collect(),
    }
}

/// What a count of the history is called beside its line.
fn line_name(line: &Line, goal: &Goal) -> String {
    let name = said(line.count.name);
    if line.flow == goal.flow {
        name.to_owned()
    } else {
        format!("صرف برآمدات، {name}")
    }
}

/// What each count has on record, from its first figure to its last.
fn on_record(page: &Page) -> String {
    let level = |figure: &&Figure| {
        let (value, period) = figure.level()?;
        Some(format!("{} میں {}", year(period), exact(value)))
    };
    let line = |line: &Line| {
        let name = line_name(line, page.headline.goal);
        let all: Vec<String> = line.figures.iter().filter_map(level).collect();
        match all.as_slice() {
            [first, .., last] if all.len() > 3 => {
                let years = all.len();
                format!("{name}: {first}، {last}، ریکارڈ پر {years} سال")
            }
            few => format!("{name}: {}", few.join("، ")),
        }
    };
    let lines: Vec<String> = page.history.iter().map(line).collect();
    lines.join("؛ ")
}

fn chart_description(page: &Page, chart: &Chart) -> String {
    let h = &page.headline;
    let axis = if chart.scale == Scale::Log {
        "لاگ پیمانے پر ہے"
    } else {
        "خطی ہے، صفر سے"
    };
    let history = on_record(page);
    let record = if history.is_empty() {
        String::new()
    } else {
        format!(" ریکارڈ پر: {history}۔")
    };
    let cut = if chart.truncated {
        " خط اپنے آخری سال سے پہلے چارٹ سے باہر نکل جاتا ہے۔"
    } else {
        ""
    };
    let fan = chart.fan.as_ref().map_or(
        "",
        |_| " خط کے گرد اندرونی امکانی پٹی 50 فیصد اور پوری پٹی 80 فیصد نتائج پر محیط ہے۔",
    );
    format!(
        "{} وقت بائیں سے دائیں چلتا ہے؛ قدر کا محور {axis}۔{record}{cut}{fan}{}",
        sentence::plain(&headline(h)),
        compared(page)
    )
}

fn refusal(why: Refusal, key: Key) -> String {
    match why {
        Refusal::Unit(UnitError::NotNumber) => match key {
            Key::Target => "ملین ڈالر میں عدد لکھیں، یا گنا، جیسے 3x".to_owned(),
            _ => "سادہ عدد لکھیں، جیسے 12.5".to_owned(),
        },
        Refusal::Unit(UnitError::Comma) => {
            "کوما ہزار کا بھی ہو سکتا ہے اور اعشاریے کا بھی: اس کے بغیر لکھیں، 12.5 یا 1000"
                .to_owned()
        }
        Refusal::Unit(UnitError::Space) => {
            "بیچ کی خالی جگہ سے یہ دو عدد بن جاتے ہیں: 12 یا 1000 لکھیں".to_owned()
        }
        Refusal::Unit(UnitError::Decimals(1)) => {
            "اعشاریے کے بعد زیادہ سے زیادہ 1 ہندسہ رکھا جاتا ہے".to_owned()
        }
        Refusal::Unit(UnitError::Decimals(most)) => {
            format!("اعشاریے کے بعد زیادہ سے زیادہ {most} ہندسے رکھے جاتے ہیں")
        }
        Refusal::Unit(UnitError::Outside { min, max, decimals }) => {
            let bound = |value| STYLE.write(&write_fixed(value, decimals));
            format!("عدد {} سے {} تک ہونا چاہیے", bound(min), bound(max))
        }
        Refusal::Unit(UnitError::Period) => {
            "مالی سال لکھیں، جیسے \u{2066}2029-30\u{2069}، یا سال، جیسے 2030".to_owned()
        }
        Refusal::Unknown if key == Key::Base => "ملین ڈالر میں عدد لکھیں؛ اس نام کا کوئی عدد ریکارڈ پر نہیں".to_owned(),
        Refusal::Unknown => "یہ دستیاب انتخاب میں نہیں".to_owned(),
        Refusal::OtherFlow => "وہ عدد کچھ اور گنتا ہے، وہ نہیں جو اس ہدف میں ہے".to_owned(),
        Refusal::ZeroBase => {
            "صفر سے نہ کوئی فیصد کہیں لے جاتا ہے نہ کوئی گنا: سالانہ مقررہ رقم اور ڈالر میں ہدف چنیں"
                .to_owned()
        }
        Refusal::PeriodOfFigure => "ریکارڈ پر موجود عدد کی اپنی مدت ہوتی ہے".to_owned(),
        Refusal::Twice => "ایک اندراج دو بار ہے".to_owned(),
        Refusal::Nested => "موازنے کے لیے رکھا گیا منظرنامہ خود موازنہ نہیں کر سکتا".to_owned(),
        Refusal::NotAfter => "یہ ابتدائی سال کے بعد کا نہیں: بعد کا سال لکھیں".to_owned(),
        Refusal::NoPace => "یہاں رکھی جا سکنے والی کوئی بھی نمو تب تک ہدف پر نہیں پہنچاتی".to_owned(),
        Refusal::TooLong => format!("لنک {} حروف سے لمبا ہو جائے گا", link::LONGEST),
        Refusal::Newer => {
            "لنک اس صفحے کے بعد کے نسخے میں بنا؛ جتنا سمجھ آیا وہ دکھایا گیا ہے".to_owned()
        }
        Refusal::Cut => "ہو سکتا ہے یہ یہاں کٹ گیا ہو".to_owned(),
        Refusal::Unclear => {
            "اس سے ظاہر نہیں کہ موازنے کا منظرنامہ کہاں ختم ہوتا ہے؛ آگے کا حصہ پہلے منظرنامے کا سمجھا گیا".to_owned()
        }
    }
}

pub(super) fn refused(refused: &Refused) -> String {
    let why = refusal(refused.why, Key::named(refused.key).unwrap_or(Key::Goal));
    let entry = ltr(&entry(refused));
    if refused.counts() {
        format!("اپنا لنک دیکھیں، {entry}: {why}۔")
    } else {
        format!("آپ کے لنک سے نہیں لیا گیا: {entry} ({why})۔")
    }
}

fn revised(figure: &Figure, then: Usd, now: Usd) -> String {
    format!(
        "اس لنک میں شیئر کرتے وقت کا عدد {} ہے؛ ریکارڈ پر اب {} ہے ({})۔",
        exact(then),
        exact(now),
        said(figure.who)
    )
}

fn counting(row: &CountRow) -> [String; 4] {
    let (value, period) = row.level;
    let level = format!("{} میں {}", year(period), money(value.to_f64()));
    let target = row
        .target
        .map_or(String::new(), |target| format!("، ہدف {}", money(target)));
    let pace = row.pace.and_then(|figure| Some((figure.rate()?, figure)));
    let pace = pace.map_or(
        "ریکارڈ پر ایک سال".to_owned(),
        |(pace, figure)| {
            let a_year = if figure.span.is_one_step() {
                ""
            } else {
                "سالانہ "
            };
            format!("{a_year}{}، {}", rate(pace), span(figure.span))
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
    let own = record.own.map_or("آپ کا عدد", |own| said(own.name));
    let name = said(series.count.name);
    // A sum has the volatility of each country.
    let what = if page
        .outlook
        .as_ref()
        .is_some_and(|chance| chance.by_country)
    {
        "رجحان اور بہترین ادوار"
    } else {
        "رجحان، بہترین ادوار اور اتار چڑھاؤ"
    };
    match record.stands_in {
        StandsIn::No => String::new(),
        StandsIn::Count => format!(
            "اس شمار ({own}) میں تین سال سے کم کے اعداد ہیں، اس لیے {what} دوسرے شمار ({name}) سے لیے گئے ہیں۔"
        ),
        StandsIn::Exports => format!(
            "اس تجارت کے کسی شمار ({own}) میں تین سال کے اعداد نہیں، اس لیے {what} صرف برآمدات ({name}) کے ہیں۔"
        ),
    }
}

fn trader(one: &Trader) -> [String; 5] {
    let name = said(one.partner.name);
    let level =
        |(period, value): (Period, Usd)| format!("{} میں {}", year(period), money(value.to_f64()));
    let tap = if one.target.is_some() {
        format!("{name} جتنا")
    } else {
        String::new()
    };
    let times = format!("{} گنا", STYLE.times(one.times));
    [
        name.to_owned(),
        level(one.first),
        level(one.last),
        times,
        tap,
    ]
}
