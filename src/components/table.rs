//! Year by year.

use super::calculator::Calculator;
use super::cell::{Cell, Heading, row};
use super::copied::{Copied, CopyStatus};
use super::fold::Fold;
use super::kept::Kept;
use super::picture::name;
use super::said::{Live, Said};
use crate::engine::units::{Period, Usd};
use crate::platform::{clipboard, page as host};
use crate::scenario::link;
use crate::text::csv::csv;
use crate::view::{Line, Row as Year};
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// The table, folded away until it is asked for.
#[component]
pub fn YearTable() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let kept = Kept::none();
    kept.until_changed(move || calc.below(|page| link::encode(&page.scenario)));
    let fill = move |ev: MouseEvent| {
        let (text, link) = untrack(|| {
            calc.below(|page| {
                let text = csv(calc.words(), page, &calc.public_link(page));
                (text, link::encode(&page.scenario))
            })
        });
        host::set_href(&ev, &host::data_link("text/csv", &text));
        kept.keep(link, text);
        calc.speak_up(untrack(|| calc.words().table_kept.to_owned()));
    };
    let named = move || format!("{}.csv", calc.below(name));
    let shown = move || {
        let text = kept.of(&calc.below(|page| link::encode(&page.scenario)))?;
        Some(view! { <AsText text /> })
    };
    view! {
        <h2><Said text=calc.say(|words| words.table) /></h2>
        <Fold name="table" slice=12 summary=calc.say(|words| words.table_open) part=|| view! { <Years /> } />
        <a href="" download=named on:click=fill><Said text=calc.say(|words| words.csv) /></a>
        {shown}
    }
}

/// The file as a text to copy: browsers inside other programs save no files and do not say so.
#[component]
fn AsText(text: String) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let copied = Copied::new(None);
    let of = Signal::stored(text.clone());
    let copy = move |_| {
        copied.set(Some((
            of.get_untracked(),
            clipboard::copy_lines("table-text"),
        )));
    };
    view! {
        <div class="kept">
            <label for="table-text"><Said text=calc.say(|words| words.table_kept) /></label>
            <div class="links-row">
                <textarea id="table-text" readonly rows="3">{text}</textarea>
                <button type="button" on:click=copy><Said text=calc.say(|words| words.copy) /></button>
            </div>
            <CopyStatus copied text=of done=calc.named(|words| words.copied_text)
                refused=calc.named(|words| words.copy_refused) />
        </div>
    }
}

/// A row for each year that is shown.
#[component]
fn Years() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let thinned = move || {
        let every = calc.below(|page| page.table.every);
        if every > 1 {
            (calc.words().thinned)(every)
        } else {
            String::new()
        }
    };
    let compared = move || {
        let compared = calc.below(|page| page.scenario.versus.is_some());
        compared.then(|| view! { <Heading number=true text=calc.say(|words| words.table_other) /> })
    };
    let rows = move || {
        let words = calc.words();
        let one = |one: &Year| {
            let flows = [(words.level)(one), (words.share_of_target)(one.share)];
            let flows = flows.into_iter().chain(one.other.map(words.money));
            let cells = flows.map(|text| Cell::number(&text));
            row(one.arrives, &(words.period)(one.period), cells)
        };
        calc.below(|page| page.table.rows.iter().map(one).collect::<String>())
    };
    view! {
        <p><Said text=thinned /></p>
        <table aria-labelledby="table-named">
            <thead>
                <tr>
                    <Heading text=calc.say(|words| words.table_period) />
                    <Heading number=true text=calc.say(|words| words.table_flow) />
                    <Heading number=true text=calc.say(|words| words.table_share) />
                    <Live part=compared />
                </tr>
            </thead>
            <tbody inner_html=rows></tbody>
        </table>
        <History />
    }
}

/// What happened, each level with who counted it.
#[component]
fn History() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let rows = move || {
        let words = calc.words();
        calc.below(|page| {
            let of = |line: &Line| {
                let who = (words.line)(line, page.headline.goal);
                let levels = line.figures.iter().filter_map(|figure| figure.level());
                let one = |(value, period): (Usd, Period)| {
                    let cells = [Cell::number(&(words.exact)(value)), Cell::words(&who)];
                    row(false, &(words.period)(period), cells)
                };
                levels.map(one).collect::<String>()
            };
            page.history.iter().map(of).collect::<String>()
        })
    };
    view! {
        <div hidden=move || calc.below(|page| page.history.is_empty())>
            <h3 id="history-named"><Said text=calc.say(|words| words.history) /></h3>
            <table class="history" aria-labelledby="history-named">
                <thead>
                    <tr>
                        <Heading text=calc.say(|words| words.table_period) />
                        <Heading number=true text=calc.say(|words| words.table_flow) />
                        <Heading text=calc.say(|words| words.history_who) />
                    </tr>
                </thead>
                <tbody inner_html=rows></tbody>
            </table>
            <p><Said text=move || (calc.words().as_of)() /></p>
        </div>
    }
}
