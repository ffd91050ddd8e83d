//! The words of the page for editors, `editors.html`, in every language, apart from the others so that no reader loads them. Urdu,
//! Russian and Kyrgyz are drafted, not yet reviewed by a native speaker.

use super::{en, ky, ru, ur};
use crate::data::Lang;
use crate::scenario::Refused;

/// The words of the page for editors in one language.
#[derive(Debug)]
pub struct EditorWords {
    /// Its language.
    pub lang: Lang,
    /// `ltr` or `rtl`.
    pub direction: &'static str,
    /// What the page is called.
    pub title: &'static str,
    /// What it does.
    pub intro: &'static str,
    /// Leads to the calculator.
    pub back: &'static str,
    /// Names the links to other languages.
    pub languages: &'static str,
    /// Names the choice of a goal.
    pub goal: &'static str,
    /// Names the choice of a size.
    pub size: &'static str,
    /// What each size is called, in the order of `scenario::Form`.
    pub form: [&'static str; 3],
    /// Names the choice of what may change after publication.
    pub keeps: &'static str,
    /// Stays as it is, and what that means.
    pub frozen: (&'static str, &'static str),
    /// Follows corrections, and what that means.
    pub follows: (&'static str, &'static str),
    /// Opens the choices that few need.
    pub more: &'static str,
    /// Names the choice of sections.
    pub parts: &'static str,
    /// What each section is called, in the order of the links.
    pub part: [&'static str; 10],
    /// Names the choice of a language.
    pub language: &'static str,
    /// The language of the browser, or its colours.
    pub readers_own: &'static str,
    /// Names the choice of colours.
    pub theme: &'static str,
    /// Light colours.
    pub light: &'static str,
    /// Dark colours.
    pub dark: &'static str,
    /// Names the choice of a height.
    pub height: &'static str,
    /// As high as what is in it.
    pub grows: &'static str,
    /// A height of the editor's own, in pixels.
    pub fixed: &'static str,
    /// What the field of that height takes.
    pub fixed_bounds: &'static str,
    /// That what stands in it is no such height.
    pub fixed_refused: &'static str,
    /// What was left out of the link of the page, and why.
    pub refused: fn(&Refused) -> String,
    /// Heads the previews.
    pub preview: &'static str,
    /// That a preview is worked, not only looked at.
    pub preview_note: &'static str,
    /// The preview of a width, in pixels, and its height, once that is known.
    pub sized: fn(u32, Option<u32>) -> String,
    /// Names the choice of a system.
    pub system: &'static str,
    /// Names the field with the code.
    pub code: &'static str,
    /// Name of each kind of system, and what its code does, in the order of `embed::snippet::Kind`.
    pub kinds: [(&'static str, &'static str); 6],
    /// Saves the picture of the answer as a bitmap.
    pub png: &'static str,
    /// Saves it as a drawing.
    pub svg: &'static str,
    /// How to keep the picture where no file is saved.
    pub picture_kept: &'static str,
    /// The browser makes no bitmap.
    pub png_refused: &'static str,
    /// Why there is no address to paste.
    pub not_alone: &'static str,
    /// Copies a code.
    pub copy: &'static str,
    /// Heights or words of the code are not known yet.
    pub measuring: &'static str,
    /// The code that was copied is another one by now.
    pub changed: &'static str,
    /// It was copied.
    pub copied: &'static str,
    /// The browser refused.
    pub copy_refused: &'static str,
    /// Heads the QR code.
    pub qr: &'static str,
    /// What the QR code holds.
    pub qr_note: &'static str,
    /// Saves it.
    pub qr_save: &'static str,
    /// That the page is a file, and the code names a place that is to be put in.
    pub from_file: &'static str,
    /// That the address in the code is of this device alone.
    pub from_device: &'static str,
    /// What to do where the program does not run.
    pub without: &'static str,
}

/// The words of a language.
#[must_use]
pub const fn words(lang: Lang) -> &'static EditorWords {
    match lang {
        Lang::En => &EN,
        Lang::Ur => &UR,
        Lang::Ru => &RU,
        Lang::Ky => &KY,
    }
}

static EN: EditorWords = EditorWords {
    lang: Lang::En,
    direction: "ltr",
    title: "Embed it in a story",
    intro: "Choose the promise, the size and what may change later; copy the embed code and paste it.",
    back: "The calculator",
    languages: "Language",
    goal: "Promise",
    size: "Size",
    form: [
        "One sentence with its slider",
        "A card: sentence, slider, chart",
        "The page, by its parts",
    ],
    keeps: "After you publish",
    frozen: (
        "Stays exactly as it is today",
        "This very release, at an address that never changes.",
    ),
    follows: (
        "Follows corrections",
        "The latest release; your starting figure stays, a sum of countries follows.",
    ),
    more: "Parts, language, colours, height",
    parts: "What is shown",
    part: [
        "The answer",
        "Controls",
        "Chart",
        "Pace and chance",
        "Levers and shocks",
        "Year by year",
        "Sources",
        "Past promises",
        "Method",
        "Share",
    ],
    language: "Language of the frame",
    readers_own: "The reader\u{2019}s own",
    theme: "Colours",
    light: "Light",
    dark: "Dark",
    height: "Height",
    grows: "As high as what is in it",
    fixed: "Always this many pixels",
    fixed_bounds: "A whole number from 100 to 5,000. The script and Pym follow what is in them all the same.",
    fixed_refused: "Not used: from 100 to 5,000 pixels.",
    refused: en::refused,
    preview: "Preview",
    preview_note: "The previews work. What you set in one is what the story will show.",
    sized: |width, height| match height {
        Some(height) => format!("{width} px wide, {height} px high"),
        None => format!("{width} px wide"),
    },
    system: "Where will you paste it?",
    code: "Code",
    kinds: [
        (
            "Iframe",
            "Needs no script, and works in a sandbox. It has a height for each width of its column.",
        ),
        (
            "Script (sizes itself)",
            "Needs scripts. Always as high as what is in it; where the script is stripped, the link stays.",
        ),
        (
            "WordPress and other systems that take an address",
            "Paste the address on a line of its own. It becomes the card.",
        ),
        (
            "Picture with a link, for newsletters and print",
            "Save the picture, put it on your host, and its address in place of PICTURE. Its alternative text is the answer.",
        ),
        ("Pym", "For systems that load pym.js already."),
        ("AMP", "For AMP pages; the frame asks for its own height."),
    ],
    png: "Save as a picture (PNG)",
    svg: "Save as a drawing (SVG)",
    picture_kept: "No file? Hold this picture down, or press it with the right button, to save or copy it.",
    png_refused: "This browser does not let the page make a PNG. This is the drawing itself.",
    not_alone: "An address alone tells the system the promise, not your choices or language settings. Use the iframe, or start \
                again with the promise as it opens.",
    copy: "Copy",
    measuring: "The previews are being measured: wait a moment before you copy.",
    changed: "The code has changed since you copied it: copy it again.",
    copied: "Copied.",
    copy_refused: "This browser does not let the page copy. The text is selected: copy it yourself.",
    qr: "QR code for print",
    qr_note: "It opens the whole page with this answer:",
    qr_save: "Save the QR code as SVG",
    from_file: "This page is a file on your device. The code names a made-up address: put the address of your copy in its place.",
    from_device: "This address is one of your device alone: put the address of your copy on the web in its place.",
    without: "This page needs JavaScript and WebAssembly. Without them, put the address of the calculator into a frame yourself.",
};

static UR: EditorWords = EditorWords {
    lang: Lang::Ur,
    direction: "rtl",
    title: "خبر میں ایمبیڈ کریں",
    intro: "وعدہ، سائز اور یہ چنیں کہ بعد میں کیا بدل سکتا ہے؛ ایمبیڈ کوڈ کاپی کریں اور چسپاں کریں۔",
    back: "کیلکولیٹر",
    languages: "زبان",
    goal: "وعدہ",
    size: "سائز",
    form: [
        "ایک جملہ اور سلائیڈر",
        "کارڈ: جملہ، سلائیڈر، چارٹ",
        "صفحہ، حصوں کے ساتھ",
    ],
    keeps: "شائع ہونے کے بعد",
    frozen: (
        "بالکل آج جیسا رہے",
        "یہی اجرا، ایسے پتے پر جو کبھی نہیں بدلتا۔",
    ),
    follows: (
        "درستیوں کے ساتھ چلے",
        "تازہ ترین اجرا؛ آپ کا ابتدائی عدد وہی رہتا ہے، ملکوں کا مجموعہ درستیوں کے ساتھ بدلتا ہے۔",
    ),
    more: "حصے، زبان، رنگ، اونچائی",
    parts: "کیا دکھایا جائے",
    part: [
        "جواب",
        "اختیارات",
        "چارٹ",
        "رفتار اور امکان",
        "محرکات اور دھچکے",
        "سال بہ سال",
        "ذرائع",
        "پچھلے وعدے",
        "طریقہ",
        "شیئر کریں",
    ],
    language: "فریم کی زبان",
    readers_own: "قاری کے مطابق",
    theme: "رنگ",
    light: "ہلکے",
    dark: "گہرے",
    height: "اونچائی",
    grows: "مواد کے برابر",
    fixed: "ہمیشہ اتنے پکسل",
    fixed_bounds: "100 سے 5,000 تک پورا عدد۔ اسکرپٹ اور Pym پھر بھی مواد کے برابر رہتے ہیں۔",
    fixed_refused: "استعمال نہیں ہوا: 100 سے 5,000 پکسل تک لکھیں۔",
    refused: ur::refused,
    preview: "پیش منظر",
    preview_note: "پیش منظر کام کرتے ہیں۔ ان میں جو آپ طے کریں گے، خبر میں وہی نظر آئے گا۔",
    sized: |width, height| match height {
        Some(height) => format!("چوڑائی {width} پکسل، اونچائی {height} پکسل"),
        None => format!("چوڑائی {width} پکسل"),
    },
    system: "آپ اسے کہاں چسپاں کریں گے؟",
    code: "کوڈ",
    kinds: [
        (
            "آئی فریم (iframe)",
            "اسکرپٹ کے بغیر اور محدود فریم میں بھی چلتا ہے۔ کالم کی ہر چوڑائی کے لیے اس کی اپنی اونچائی ہے۔",
        ),
        (
            "اسکرپٹ (اونچائی خود طے کرتا ہے)",
            "اسکرپٹ درکار ہے۔ ہر وقت مواد کے برابر اونچا؛ جہاں اسکرپٹ ہٹا دیا جائے وہاں لنک رہتا ہے۔",
        ),
        (
            "ورڈپریس اور پتا لینے والے دوسرے نظام",
            "پتا ایک الگ سطر میں چسپاں کریں۔ وہ کارڈ بن جاتا ہے۔",
        ),
        (
            "لنک کے ساتھ تصویر، نیوزلیٹر اور چھپائی کے لیے",
            "تصویر محفوظ کریں، اپنے ہوسٹ پر رکھیں، اور PICTURE کی جگہ اس کا پتا لکھیں۔ اس کا متبادل متن جواب ہے۔",
        ),
        ("Pym", "ان نظاموں کے لیے جن میں pym.js پہلے سے ہے۔"),
        ("AMP", "AMP صفحات کے لیے؛ فریم اپنی اونچائی خود مانگتا ہے۔"),
    ],
    png: "تصویر محفوظ کریں (PNG)",
    svg: "خاکہ محفوظ کریں (SVG)",
    picture_kept: "فائل نہیں آئی؟ اس تصویر کو دبا کر رکھیں، یا دائیں بٹن سے دبائیں، اور محفوظ یا کاپی کریں۔",
    png_refused: "یہ براؤزر صفحے کو PNG نہیں بنانے دیتا۔ یہ اصل خاکہ ہے۔",
    not_alone: "اکیلا پتا صرف وعدہ بتاتا ہے، آپ کے انتخاب یا زبان کی ترتیب نہیں۔ آئی فریم استعمال کریں، یا وعدے کو ابتدائی حالت سے شروع کریں۔",
    copy: "کاپی کریں",
    measuring: "پیش منظروں کی اونچائی ناپی جا رہی ہے: کاپی کرنے سے پہلے ذرا ٹھہریں۔",
    changed: "کاپی کرنے کے بعد کوڈ بدل گیا ہے: دوبارہ کاپی کریں۔",
    copied: "کاپی ہو گیا۔",
    copy_refused: "یہ براؤزر صفحے کو کاپی نہیں کرنے دیتا۔ متن منتخب ہے: خود کاپی کر لیں۔",
    qr: "چھپائی کے لیے کیو آر کوڈ",
    qr_note: "یہ اسی جواب کے ساتھ پورا صفحہ کھولتا ہے:",
    qr_save: "کیو آر کوڈ محفوظ کریں (SVG)",
    from_file: "یہ صفحہ آپ کے آلے پر ایک فائل ہے۔ کوڈ میں فرضی پتا ہے: اس کی جگہ اپنی نقل کا پتا لکھیں۔",
    from_device: "یہ پتا صرف آپ کے آلے پر کھلتا ہے: اس کی جگہ ویب پر اپنی نقل کا پتا لکھیں۔",
    without: "اس صفحے کو JavaScript اور WebAssembly درکار ہیں۔ ان کے بغیر کیلکولیٹر کا پتا خود ایک فریم میں رکھیں۔",
};

static RU: EditorWords = EditorWords {
    lang: Lang::Ru,
    direction: "ltr",
    title: "Встроить в статью",
    intro: "Выберите обещание, размер и что может измениться потом; скопируйте код для встраивания и вставьте его.",
    back: "Калькулятор",
    languages: "Язык",
    goal: "Обещание",
    size: "Размер",
    form: [
        "Фраза с ползунком",
        "Карточка: фраза, ползунок, график",
        "Страница по частям",
    ],
    keeps: "После публикации",
    frozen: (
        "Все остается точно как сегодня",
        "Именно эта версия, по адресу, который никогда не меняется.",
    ),
    follows: (
        "Обновляется вместе с исправлениями",
        "Последняя версия; ваше базовое значение остается, сумма по странам меняется с исправлениями.",
    ),
    more: "Части, язык, цвета, высота",
    parts: "Что показать",
    part: [
        "Ответ",
        "Настройки",
        "График",
        "Темп и вероятность",
        "Рычаги и шоки",
        "По годам",
        "Источники",
        "Прежние обещания",
        "Методика",
        "Поделиться",
    ],
    language: "Язык фрейма",
    readers_own: "Как у читателя",
    theme: "Цвета",
    light: "Светлые",
    dark: "Темные",
    height: "Высота",
    grows: "По содержанию",
    fixed: "Всегда столько пикселей",
    fixed_bounds: "Целое число от 100 до 5\u{a0}000. Скрипт и Pym все равно следуют за содержанием.",
    fixed_refused: "Не принято: нужно от 100 до 5\u{a0}000 пикселей.",
    refused: ru::refused,
    preview: "Предпросмотр",
    preview_note: "Предпросмотр работает. Что вы в нем зададите, то и увидят читатели.",
    sized: |width, height| match height {
        Some(height) => format!("ширина {width}\u{a0}пикс., высота {height}\u{a0}пикс."),
        None => format!("ширина {width}\u{a0}пикс."),
    },
    system: "Куда вы вставите код?",
    code: "Код",
    kinds: [
        (
            "Фрейм (iframe)",
            "Работает без скриптов и в изолированном фрейме. Для каждой ширины колонки своя высота.",
        ),
        (
            "Скрипт (высота подстраивается сама)",
            "Нужны скрипты. Высота всегда по содержанию; где скрипт вырезают, остается ссылка.",
        ),
        (
            "WordPress и другие системы, которым нужен только адрес",
            "Вставьте адрес отдельной строкой. Он станет карточкой.",
        ),
        (
            "Картинка со ссылкой для рассылок и печати",
            "Сохраните картинку, разместите ее у себя и впишите ее адрес вместо PICTURE. Альтернативный текст (alt) картинки\u{a0}— ответ.",
        ),
        ("Pym", "Для систем, где уже есть pym.js."),
        ("AMP", "Для страниц AMP; фрейм сам просит нужную высоту."),
    ],
    png: "Сохранить картинкой (PNG)",
    svg: "Сохранить рисунком (SVG)",
    picture_kept: "Файла нет? Удерживайте картинку или нажмите на нее правой кнопкой: сохраните или скопируйте.",
    png_refused: "Браузер не дает странице сделать PNG. Это сам рисунок.",
    not_alone: "По одному адресу система узнает только обещание, но не ваш выбор и не настройку языка. Возьмите фрейм \
                или начните с обещания в исходном виде.",
    copy: "Копировать",
    measuring: "Измеряется высота: подождите немного, прежде чем копировать.",
    changed: "После копирования код изменился: скопируйте его снова.",
    copied: "Скопировано.",
    copy_refused: "Браузер не дает странице копировать. Текст выделен: скопируйте его сами.",
    qr: "QR-код для печати",
    qr_note: "Открывает всю страницу с этим ответом:",
    qr_save: "Сохранить QR-код (SVG)",
    from_file: "Эта страница\u{a0}— файл на вашем устройстве. В коде стоит вымышленный адрес: впишите вместо него адрес своей копии.",
    from_device: "Этот адрес открывается только на вашем устройстве: впишите вместо него адрес своей копии в интернете.",
    without: "Этой странице нужны JavaScript и WebAssembly. Без них поместите адрес калькулятора во фрейм сами.",
};

static KY: EditorWords = EditorWords {
    lang: Lang::Ky,
    direction: "ltr",
    title: "Макалага кыстаруу",
    intro: "Убаданы, өлчөмдү жана кийин эмне өзгөрө аларын тандап, кыстаруу кодун көчүрүп, макалага коюңуз.",
    back: "Калькулятор",
    languages: "Тил",
    goal: "Убада",
    size: "Өлчөмү",
    form: [
        "Жылдыргычы бар бир сүйлөм",
        "Карточка: сүйлөм, жылдыргыч, график",
        "Барак, бөлүктөрү менен",
    ],
    keeps: "Жарыялангандан кийин",
    frozen: (
        "Дал бүгүнкүдөй калат",
        "Дал ушул чыгарылыш, эч качан өзгөрбөгөн даректе.",
    ),
    follows: (
        "Оңдоолорду ээрчийт",
        "Акыркы чыгарылыш; баштапкы саныңыз калат, өлкөлөрдүн суммасы оңдоолор менен өзгөрөт.",
    ),
    more: "Бөлүктөр, тил, түстөр, бийиктик",
    parts: "Эмне көрсөтүлөт",
    part: [
        "Жооп",
        "Башкаруу",
        "График",
        "Арым жана ыктымалдык",
        "Түрткүлөр жана соккулар",
        "Жылдар боюнча",
        "Булактар",
        "Мурунку убадалар",
        "Ыкма",
        "Бөлүшүү",
    ],
    language: "Фреймдин тили",
    readers_own: "Окурмандыкындай",
    theme: "Түстөр",
    light: "Жарык",
    dark: "Караңгы",
    height: "Бийиктик",
    grows: "Мазмунуна жараша",
    fixed: "Дайыма ушунча пиксель",
    fixed_bounds: "100дөн 5\u{a0}000ге чейинки бүтүн сан. Скрипт жана Pym баары бир мазмунун ээрчийт.",
    fixed_refused: "Колдонулган жок: 100дөн 5\u{a0}000 пикселге чейин болсун.",
    refused: ky::refused,
    preview: "Алдын ала көрүү",
    preview_note: "Алдын ала көрүү иштейт. Анда эмнени койсоңуз, окурмандар ошону көрөт.",
    sized: |width, height| match height {
        Some(height) => format!("туурасы {width}\u{a0}пикс., бийиктиги {height}\u{a0}пикс."),
        None => format!("туурасы {width}\u{a0}пикс."),
    },
    system: "Кодду кайда коёсуз?",
    code: "Код",
    kinds: [
        (
            "Фрейм (iframe)",
            "Скриптсиз жана чектелген фреймде да иштейт. Тилкенин ар бир туурасына өз бийиктиги бар.",
        ),
        (
            "Скрипт (бийиктигин өзү тууралайт)",
            "Скрипт керек. Бийиктиги дайыма мазмунуна жараша; скрипт алынып салынса, шилтеме калат.",
        ),
        (
            "WordPress жана дарек гана керек болгон башка системалар",
            "Даректи өзүнчө сапка коюңуз. Ал карточкага айланат.",
        ),
        (
            "Шилтемеси бар сүрөт, кат таратуу жана басма үчүн",
            "Сүрөттү сактап, өзүңүзгө жайгаштырып, дарегин PICTURE ордуна жазыңыз. Анын текст менен берилиши\u{a0}— жооп.",
        ),
        ("Pym", "pym.js бар системалар үчүн."),
        (
            "AMP",
            "AMP барактары үчүн; фрейм керектүү бийиктикти өзү сурайт.",
        ),
    ],
    png: "Сүрөт кылып сактоо (PNG)",
    svg: "Чийме кылып сактоо (SVG)",
    picture_kept: "Файл келген жокпу? Сүрөттү басып туруңуз же оң баскыч менен басып, сактаңыз же көчүрүңүз.",
    png_refused: "Бул браузер баракка PNG жасоого уруксат бербейт. Бул чиймедин өзү.",
    not_alone: "Даректен система убаданы гана билет, тандооңузду жана тил жөндөөсүн билбейт. Фреймди алыңыз же убаданы \
                баштапкы абалынан баштаңыз.",
    copy: "Көчүрүү",
    measuring: "Бийиктиги өлчөнүп жатат: көчүрүүдөн мурун бир аз күтүңүз.",
    changed: "Көчүргөнүңүздөн кийин код өзгөрдү: кайра көчүрүңүз.",
    copied: "Көчүрүлдү.",
    copy_refused: "Браузер баракка көчүрүүгө уруксат бербейт. Текст белгиленди: өзүңүз көчүрүңүз.",
    qr: "Басма үчүн QR-код",
    qr_note: "Ушул жооп менен бүт баракты ачат:",
    qr_save: "QR-кодду сактоо (SVG)",
    from_file: "Бул барак\u{a0}— түзмөгүңүздөгү файл. Коддо ойдон чыгарылган дарек турат: ордуна өз көчүрмөңүздүн дарегин жазыңыз.",
    from_device: "Бул дарек түзмөгүңүздө гана ачылат: ордуна интернеттеги көчүрмөңүздүн дарегин жазыңыз.",
    without: "Бул баракка JavaScript жана WebAssembly керек. Алар болбосо, калькулятордун дарегин фреймге өзүңүз коюңуз.",
};
