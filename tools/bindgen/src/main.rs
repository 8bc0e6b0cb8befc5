//! Writes the JavaScript glue for a compiled module: `bindgen MODULE.wasm FOLDER NAME`.
//!
//! A program of our own instead of the `wasm-bindgen` command, because the command's version must equal the crate's
//! exactly, and here `Cargo.lock` keeps the two in step.

use std::process::ExitCode;

use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [module, folder, name] = arguments.as_slice() else {
        eprintln!("usage: bindgen MODULE.wasm FOLDER NAME");
        return ExitCode::FAILURE;
    };
    let mut bindgen = Bindgen::new();
    let generated = bindgen.input_path(module).out_name(name).typescript(true).web(true).and_then(|bindgen| {
        bindgen
            // The page's own code says where the module lies. A default place in the glue would be one more file name
            // that bundlers look for, and `import.meta` does not exist in a classic script.
            .omit_default_module_path(true)
            // A module that has trapped must not be used again: this adds the function that takes a new instance.
            .reset_state_function(true)
            .remove_producers_section(true)
            .generate(folder)
    });
    match generated {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bindgen: {error:#}");
            ExitCode::FAILURE
        }
    }
}
