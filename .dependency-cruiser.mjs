// The direction of imports. A folder of src is a stage or a noun, and an import points to a lower level or stays in its folder.
// Every rule says what its breach means and how it is mended; test/architecture.test.ts commits every breach once.

const LEVELS = [
  ['model'],
  ['vocabularies', 'calendar', 'ooxml'],
  ['phrases', 'matching', 'merging'],
  ['readers', 'schema', 'rules', 'suppressions', 'diff', 'coverage', 'derivation', 'tasks', 'audit', 'score', 'reporters', 'exporters'],
  ['docs'],
  ['commands'],
];
const FOLDERS = LEVELS.flat();

const inside = (folders) => `^src/(${folders.join('|')})/`;
const npm = (names) => `(^|node_modules/)(${names.join('|')})(/|$)`;
const node = (names) => `^(node:)?(${names.join('|')})(/|$)`;

/** The packages whose code goes into the bundle. */
const BUNDLED = [
  'ajv',
  'chalk',
  'cli-table3',
  'commander',
  'diff',
  'exceljs',
  'fast-glob',
  'htmlparser2',
  'js-yaml',
  'pinyin-pro',
  'saxes',
  'yaml',
  'yauzl',
  '@e965/xlsx',
];

/** What a breach at each level means: folders of that level see nothing that stands above them. */
const WHAT_A_LEVEL_IS = [
  'model/ holds the nouns and imports nothing outside itself. An import from it makes every reader of the types depend on machinery. Move the type down into model/, or the function out of it.',
  'vocabularies/, calendar/ and ooxml/ stand on model/ alone. An import from above would put what a phrase, reader or rule thinks into plain data. Pass the value in, or move the part that both need down.',
  'phrases/, matching/ and merging/ turn prose into values and values into pairs, for whoever asks. Once they know a reader or a rule they serve it alone. Pass in what they need.',
  'Readers, engines, reporters and exporters do not know who calls them. An import of docs/, commands/ or the edge turns the program inside out. Let the caller hand the value over.',
  'docs/ turns records into Markdown for whoever asks. An import of a command would run the program to describe it. Pass the record in.',
  'A command loads, calls one engine and returns its outcome. An import of the edge gives it argv, disk or console, and it can no longer be tested as a function. Take them from the arguments.',
];

const levelRules = LEVELS.map((folders, level) => ({
  name: `level-${level}-imports-downwards`,
  severity: 'error',
  comment: WHAT_A_LEVEL_IS[level],
  from: { path: inside(folders) },
  to: { path: [...LEVELS.slice(level + 1).map(inside), '^src/[^/]+$', '^bin/'] },
}));

/** Folders of one level never import one another; what two of them need sinks to a lower level. */
const neighbourRules = [1, 2, 3].map((level) => ({
  name: `level-${level}-folders-keep-apart`,
  severity: 'error',
  comment:
    'Two folders of one level meet in commands/ and nowhere else: an import between them welds two stages together. Move what both need to a lower level, or pass it in.',
  from: { path: `^src/(${LEVELS[level].join('|')})/` },
  to: { path: inside(LEVELS[level]), pathNot: '^src/$1/' },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...levelRules,
    ...neighbourRules,
    {
      name: 'folder-has-a-level',
      severity: 'error',
      comment:
        'A file of src in no known folder escapes every rule of direction. Give the folder a level at the top of .dependency-cruiser.mjs, or move the file.',
      from: {},
      to: { path: '^src/[^/]+/', pathNot: inside(FOLDERS) },
    },
    {
      name: 'model-needs-no-package',
      severity: 'error',
      comment:
        'The nouns are plain data. A package or a part of Node in model/ would be loaded by everything. Move the function that needs it up a level.',
      from: { path: '^src/model/' },
      to: { pathNot: '^src/model/' },
    },
    {
      name: 'reporters-see-the-model-only',
      severity: 'error',
      comment:
        'A reporter draws the report it is given and decides nothing; it may use the parts of Office files. If it needs a registry or an engine, the report lacks something: put it in there.',
      from: { path: '^src/reporters/' },
      to: { path: '^src/', pathNot: '^src/(model|ooxml|reporters)/' },
    },
    {
      name: 'rules-do-not-import-rules',
      severity: 'error',
      comment:
        'A rule file stands alone, so that adding or removing one touches no other; only the generated index lists rules. What several rules share goes into a part of rules/ that is no rule (one word, or ...-rule.ts), or into phrases/.',
      from: { path: '^src/rules/', pathNot: '^src/rules/index\\.generated\\.ts$' },
      to: { path: '^src/rules/([a-z]+-[a-z0-9-]+|index\\.generated)\\.ts$', pathNot: '^src/rules/[a-z]+-rule\\.ts$' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment:
        'Files that import one another in a circle can only be understood, tested and loaded together. Move what both need into a third file.',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'src-does-not-import-tests',
      severity: 'error',
      comment:
        'The program must not need its tests: neither test/ nor fixtures/ is in the package, so the installed program would not start.',
      from: { path: '^(src|bin)/' },
      to: { path: '^(test|fixtures)/' },
    },
    {
      name: 'only-the-edge-touches-the-system',
      severity: 'error',
      comment:
        'Disk, process, environment, threads and terminal belong to src/host.ts and its parts, src/cli.ts and src/generate.ts. Elsewhere they make results depend on the machine and keep a function from being called from a test, an editor or a web page. Take bytes, a date or an option as an argument.',
      from: { path: '^src/', pathNot: '^src/(cli|host|git|list-files|read-bytes|read-old-workbook|worker|xls-child|generate)\\.ts$' },
      to: {
        path: [node(['fs', 'process', 'child_process', 'os', 'readline', 'repl', 'tty', 'worker_threads', 'cluster']), npm(['fast-glob'])],
      },
    },
    {
      name: 'offline',
      severity: 'error',
      comment:
        'The program never talks to a network; offices run it on machines without one, and what it says must not depend on one. Ship the data with the package.',
      from: { path: '^(src|bin)/' },
      to: { path: node(['http', 'https', 'http2', 'net', 'dgram', 'dns', 'tls']) },
    },
    {
      name: 'exceljs-writes-only',
      severity: 'error',
      comment:
        'exceljs hangs on ordinary workbooks, loses merges and takes 300 ms to load. It may write our own workbooks, in exporters/, in tasks/ and as a report in reporters/, each loading it only when it writes; reading is readers/ and ooxml/.',
      from: { path: '^(src|bin)/', pathNot: '^src/(exporters|reporters|tasks)/' },
      to: { path: npm(['exceljs']) },
    },
    {
      name: 'src-bundles-chosen-packages-only',
      severity: 'error',
      comment:
        'What src imports is bundled into what users install, with its licence, and must be worth that. Do without, or add the package to BUNDLED above and say why in the commit.',
      from: { path: '^(src|bin)/', pathNot: '^src/generate\\.ts$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer'], pathNot: npm(BUNDLED) },
    },
    {
      name: 'import-leads-somewhere',
      severity: 'error',
      comment: 'Nothing stands at the imported path, or the package is not in package.json. Mend the path or add the dependency.',
      from: { path: '^(src|bin)/' },
      to: { couldNotResolve: true, pathNot: '^(\\.\\./)?dist/' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'Nothing imports this file and it imports nothing: it is dead. Use it or delete it.',
      from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
