//! Takes out of the program and its glue what this page can never reach.
//!
//! Leptos brings along server functions, whose byte streams are exported from the program although nothing here calls
//! them: 4 KB with brotli. Names of imports end in sixteen random digits that stand in the program and in the glue.

use walrus::{Module, ModuleConfig};

/// Exports that belong to streams of server functions, in small letters.
const UNUSED: &str = "intounderlying";

/// Parts of the names of functions that stand in the table of the program and are never called from there: those streams;
/// the browser's promises, in whose place `src/components/effects.rs` runs what is to be run; and what calls a closure,
/// for each type of closure that any library could make (the glue calls those that are used by their exports).
const IDLE: [[&str; 2]; 3] = [
    ["wasm_streams", ""],
    ["js_sys", "futures"],
    ["convert::closures", "invoke"],
];

/// Letters of an export's name beyond which it gets a short one.
const LONG: usize = 40;

/// Functions of the glue that `src/loader.js` calls.
const CALLED: [&str; 2] = ["__wbg_get_imports", "__wbg_finalize_init"];

/// Functions of the glue that load a program from elsewhere.
const STARTERS: [&str; 3] = ["__wbg_load", "initSync", "__wbg_init"];

/// The program without unreachable code, names and custom sections, and the glue that fits it.
///
/// # Errors
/// A sentence, if the program is not WebAssembly.
pub(crate) fn shrink(program: &[u8], glue: &str) -> Result<(Vec<u8>, String), String> {
    let mut config = ModuleConfig::new();
    config
        .generate_name_section(false)
        .generate_producers_section(false);
    let mut module = config
        .parse(program)
        .map_err(|e| format!("the program: {e}"))?;
    let unused = module
        .exports
        .iter()
        .filter(|export| export.name.to_lowercase().contains(UNUSED));
    let unused: Vec<_> = unused.map(walrus::Export::id).collect();
    for export in unused {
        module.exports.delete(export);
    }
    empty_places(&mut module);
    let glue = without_idle(&mut module, glue);
    let glue = rename_exports(&mut module, &glue);
    let data: Vec<_> = module.data.iter().map(walrus::Data::id).collect();
    for id in data {
        blank_paths(&mut module.data.get_mut(id).value);
    }
    let glue = rename_imports(&mut module, &glue);
    Ok((module.emit_wasm(), glue))
}

/// Takes out, in turns until nothing is left of it, what only the glue would call of the program and what only the
/// program would call of the glue: `wasm-bindgen` brings both for each type of closure that any library could make.
fn without_idle(module: &mut Module, glue: &str) -> String {
    let mut glue = glue.to_owned();
    loop {
        walrus::passes::gc::run(module);
        let imports: Vec<_> = module
            .imports
            .iter()
            .map(|import| import.name.clone())
            .collect();
        let before = glue.len();
        glue = without_unused(&glue, &imports);
        let exports: Vec<_> = module
            .exports
            .iter()
            .filter(|export| mentions(&glue, &format!("wasm.{}", export.name)) == 0)
            .map(walrus::Export::id)
            .collect();
        if exports.is_empty() && glue.len() == before {
            return glue;
        }
        for export in exports {
            module.exports.delete(export);
        }
    }
}

/// How often a name stands in a script, as a whole.
fn mentions(script: &str, name: &str) -> usize {
    let in_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    let pieces: Vec<_> = script.split(name).collect();
    let pairs = pieces.windows(2);
    pairs
        .filter(|pair| match pair {
            [before, after] => !before.ends_with(in_name) && !after.starts_with(in_name),
            _ => false,
        })
        .count()
}

/// Whether a function of the glue, or the loader after it, does more with a name than to give it to a function.
fn is_called(glue: &str, name: &str) -> bool {
    // What is exported to the page for the program's own start stands as `wasm.name` in its own function.
    mentions(glue, name) > 1 + mentions(glue, &format!("wasm.{name}")) || CALLED.contains(&name)
}

/// Puts another function into the places of the table that hold functions which nothing calls: what stands in the table
/// counts as reachable.
fn empty_places(module: &mut Module) {
    let is_idle = |id: walrus::FunctionId| {
        let name = module.funcs.get(id).name.as_deref();
        name.is_some_and(|name| {
            IDLE.iter()
                .any(|all| all.iter().all(|part| name.contains(part)))
        })
    };
    let functions = |element: &walrus::Element| match &element.items {
        walrus::ElementItems::Functions(ids) => ids.clone(),
        walrus::ElementItems::Expressions(..) => Vec::new(),
    };
    let all: Vec<_> = module.elements.iter().flat_map(functions).collect();
    let Some(other) = all.iter().copied().find(|id| !is_idle(*id)) else {
        return;
    };
    let idle: Vec<_> = all.into_iter().filter(|id| is_idle(*id)).collect();
    for element in module.elements.iter_mut() {
        if let walrus::ElementItems::Functions(ids) = &mut element.items {
            for id in ids.iter_mut().filter(|id| idle.contains(id)) {
                *id = other;
            }
        }
    }
}

/// Puts spaces in place of the source files that messages of panics name: nobody reads them in a browser, and they tell
/// of the machine that built the program.
fn blank_paths(data: &mut [u8]) {
    const ENDS: &[u8] = b".rs";
    let mut place = 0;
    while let Some(rest) = data.get_mut(place..) {
        let begins = |rest: &[u8]| {
            // Where translations are kept is said to readers who would better them.
            let own = rest.starts_with(b"src/") && !rest.starts_with(b"src/text/");
            own || rest.starts_with(b"/rustc/") || is_home(rest)
        };
        if begins(rest) {
            let path = rest
                .iter()
                .position(|b| !(b.is_ascii_alphanumeric() || b"/._-".contains(b)))
                .unwrap_or(rest.len());
            let end = rest
                .get(..path)
                .and_then(|path| path.windows(ENDS.len()).position(|w| w == ENDS));
            if let Some(path) = end.and_then(|end| rest.get_mut(..end + ENDS.len())) {
                path.fill(b' ');
            }
        }
        if rest.is_empty() {
            break;
        }
        place += 1;
    }
}

/// Whether a path begins here that leads into cargo's registry.
fn is_home(rest: &[u8]) -> bool {
    let near = rest.get(..rest.len().min(120)).unwrap_or_default();
    rest.first() == Some(&b'/')
        && near.windows(14).any(|w| w == b"/registry/src/")
        && !near.starts_with(b"/registry/src/")
}

/// Gives exports whose names tell all their types short ones, and returns the glue with those. The longest first: some
/// names begin with the whole of another.
fn rename_exports(module: &mut Module, glue: &str) -> String {
    let mut glue = glue.to_owned();
    let mut long: Vec<_> = module
        .exports
        .iter()
        .filter(|export| export.name.len() > LONG)
        .map(|export| (export.name.clone(), export.id()))
        .collect();
    long.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    for (place, (name, id)) in long.iter().enumerate() {
        let short = format!("e{place}");
        glue = glue.replace(name, &short);
        module.exports.get_mut(*id).name = short;
    }
    glue
}

/// Gives the imports short names, and takes custom sections out; the glue with those names.
fn rename_imports(module: &mut Module, glue: &str) -> String {
    let mut glue = glue.to_owned();
    for (place, import) in module.imports.iter_mut().enumerate() {
        let short = format!("i{place}");
        let old = std::mem::replace(&mut import.name, short.clone());
        glue = glue.replacen(
            &format!("        {old}: "),
            &format!("        {short}: "),
            1,
        );
    }
    let custom: Vec<_> = module.customs.iter().map(|(id, _)| id).collect();
    for section in custom {
        module.customs.delete(section);
    }
    glue
}

/// The glue without the classes of unused exports, the imports that are gone and the functions that nothing calls.
fn without_unused(glue: &str, imports: &[String]) -> String {
    let mut kept = String::new();
    let mut lines = glue.lines();
    while let Some(line) = lines.next() {
        if line.starts_with("export class ") {
            // A class ends at its brace in the first column, and is followed by one line about its disposal.
            lines.by_ref().find(|line| *line == "}");
            lines.next();
            continue;
        }
        if line.starts_with("export {") {
            continue;
        }
        // The loader starts the program from the page itself; these fetch it, in three ways.
        let name = line
            .split_once("function ")
            .and_then(|(before, rest)| rest.split_once('(').filter(|_| !before.starts_with(' ')))
            .map(|(name, _)| name);
        if name.is_some_and(|name| STARTERS.contains(&name) || !is_called(glue, name)) {
            lines.by_ref().find(|line| *line == "}");
            continue;
        }
        // How a panic writes a value of the browser's; its own way is enough.
        if line.starts_with("function debugString(") {
            lines.by_ref().find(|line| *line == "}");
            kept += "const debugString = String;\n";
            continue;
        }
        if line.starts_with("const IntoUnderlying") {
            lines.by_ref().find(|line| line.ends_with(';'));
            continue;
        }
        let name = line
            .strip_prefix("        ")
            .and_then(|rest| rest.split_once(": function"))
            .map(|(name, _)| name);
        let gone = |name: &str| name.starts_with("__wb") && !imports.iter().any(|one| one == name);
        if name.is_some_and(gone) {
            lines
                .by_ref()
                .find(|line| *line == "        }," || *line == "        }, arguments); },");
            continue;
        }
        kept += line;
        kept.push('\n');
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn source_paths_are_blanked_and_words_are_not() {
        let mut data =
            b"one/rustc/ab12/library/core/src/fmt.rstwo/home/x/registry/src/i-1/tachys/src/view.rs\0three src/a.txt"
                .to_vec();
        blank_paths(&mut data);
        let text = String::from_utf8_lossy(&data).into_owned();
        let words: Vec<_> = text.split_whitespace().collect();
        assert_eq!(words, ["one", "two", "\0three", "src/a.txt"]);
    }

    #[test]
    fn glue_keeps_what_the_program_imports() {
        let glue = "export class A {\n    a() {\n    }\n}\nif (Symbol.dispose) A;\nconst x = {\n        __wbg_a_1: function(b) {\n            return 1;\n        },\n        __wbg_c_2: function() { return handleError(function (d) {\n            e();\n        }, arguments); },\n};\n";
        let kept = without_unused(glue, &["__wbg_c_2".to_owned()]);
        assert_eq!(
            kept,
            "const x = {\n        __wbg_c_2: function() { return handleError(function (d) {\n            e();\n        }, arguments); },\n};\n"
        );
    }
}
