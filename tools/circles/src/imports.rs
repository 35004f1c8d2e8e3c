use crate::apart::Apart;
use crate::graph::Graph;
use crate::modules::Modules;
use crate::resolve::Target;

/// Which file of a crate imports which.
pub fn imports(modules: &Modules) -> Graph {
    let apart = Apart::of(modules);
    let mut graph = Graph::default();
    for this in 0..modules.0.len() {
        by_name(modules, this, &mut graph);
        by_method(modules, this, &apart, &mut graph);
    }
    graph
}

/// What a module brings in, and what its code spells out.
fn by_name(modules: &Modules, this: usize, graph: &mut Graph) {
    let module = &modules.0[this];
    let brought_in = module.names.bound.values().filter(|it| !it.public);
    for path in brought_in.map(|it| &it.path).chain(&module.mentions.paths) {
        if let Some(Target::Item(home)) = modules.target(this, path) {
            let name = path.last().map_or("", String::as_str);
            graph.import(&module.file, &modules.0[home].file, name);
        }
    }
}

/// The methods that it calls, where they stand apart from their types.
fn by_method(modules: &Modules, this: usize, apart: &Apart, graph: &mut Graph) {
    let module = &modules.0[this];
    for method in &module.mentions.methods {
        if let Some(file) = apart.called(method) {
            graph.import(&module.file, file, method);
        }
    }
    for path in &module.mentions.paths {
        let Some((method, of)) = path.split_last() else {
            continue;
        };
        if let Some(Target::Item(home)) = modules.target(this, of)
            && let Some(file) = apart.spelled_out(home, method)
        {
            graph.import(&module.file, file, method);
        }
    }
}
