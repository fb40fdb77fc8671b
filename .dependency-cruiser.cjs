/**
 * The floors of the house, executed. Every rule's comment ends with its remedy.
 * test/house/boundaries.test.ts plants one violation per rule and expects it to be caught.
 */
const pure = '^src/modules/annual-report/(model|read|check|repair|write|compare|aggregate)/'

module.exports = {
  forbidden: [
    {
      name: 'statute-imports-nothing',
      comment:
        'The law depends on nothing. Remedy: pass what it needs as an argument, or move the code up a floor.',
      severity: 'error',
      from: { path: '^src/statute/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^src/statute/' },
    },
    {
      name: 'platform-knows-no-domain',
      comment:
        'The platform serves every domain and knows none. Remedy: let the module pass a function or a table in.',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(?!platform/|statute/)' },
    },
    {
      name: 'floors-by-front-door',
      comment:
        'A part of statute or platform is entered through its index.ts only. Remedy: import from #statute/NAME or #platform/NAME, and export there what you need.',
      severity: 'error',
      from: { path: '^src/(?!(statute|platform)/)' },
      to: { path: '^src/(statute|platform)/[^/]+/', pathNot: '^src/(statute|platform)/[^/]+/index\\.ts$' },
    },
    {
      name: 'floor-parts-by-front-door',
      comment:
        'One part of statute or platform enters another through its index.ts only. Remedy: import from #statute/NAME or #platform/NAME.',
      severity: 'error',
      from: { path: '^src/(statute|platform)/([^/]+)/' },
      to: {
        path: '^src/(statute|platform)/[^/]+/',
        pathNot: ['^src/$1/$2/', '^src/(statute|platform)/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'faces-by-front-door',
      comment:
        'A face is entered through its index.ts only. Remedy: export from src/portal/index.ts what composition.ts needs.',
      severity: 'error',
      from: { path: '^src/[^/]+\\.ts$' },
      to: { path: '^src/(portal|workbench|api)/', pathNot: '^src/(portal|workbench|api)/index\\.ts$' },
    },
    {
      name: 'modules-by-front-door',
      comment:
        "A module is entered through its index.ts only. Remedy: import from '#modules/NAME', and export there what you need.",
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/modules/([^/]+)/' },
      to: { path: '^src/modules/[^/]+/', pathNot: '^src/modules/[^/]+/index\\.ts$' },
    },
    {
      name: 'module-to-module-by-front-door',
      comment: "One module enters another through its index.ts only. Remedy: import from '#modules/NAME'.",
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/' },
      to: { path: '^src/modules/[^/]+/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.ts$'] },
    },
    {
      name: 'modules-know-no-face',
      comment:
        'Modules do not know who shows them. Remedy: return data and let portal, cli or api present it.',
      severity: 'error',
      from: { path: '^src/modules/' },
      to: { path: '^src/(portal|workbench|api|cli|composition\\.ts|main\\.ts)' },
    },
    {
      name: 'report-engine-is-pure',
      comment:
        'The report engine takes bytes and values and gives values. Remedy: do the I/O in cli or portal and pass the result in.',
      severity: 'error',
      from: { path: pure, pathNot: '\\.test\\.ts$' },
      to: { path: '^src/(platform|portal|workbench|api|cli)/' },
    },
    {
      name: 'report-engine-runs-in-browsers',
      comment:
        'The same engine runs in the browser. Remedy: use web standards (TextDecoder, Uint8Array), not a module of Node.',
      severity: 'error',
      from: { path: pure, pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'report-rooms-apart',
      comment:
        'read, check, repair, write, compare and aggregate share the model and nothing else. Remedy: put what two rooms need into model, or join them in the front door.',
      severity: 'error',
      from: {
        path: '^src/modules/annual-report/(read|check|repair|write|compare|aggregate)/',
        pathNot: '\\.test\\.ts$',
      },
      to: {
        path: '^src/modules/annual-report/',
        pathNot: ['^src/modules/annual-report/$1/', '^src/modules/annual-report/model/index\\.ts$'],
      },
    },
    {
      name: 'report-model-is-the-ground',
      comment: 'The model knows no room above it. Remedy: move the code into the room that needs it.',
      severity: 'error',
      from: { path: '^src/modules/annual-report/model/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/modules/annual-report/', pathNot: '^src/modules/annual-report/model/' },
    },
    {
      name: 'faces-apart',
      comment:
        'Portal, api and cli do not import each other, nor the workbench. Remedy: move what they share into a module or the platform.',
      severity: 'error',
      from: { path: '^src/(portal|api|cli)/' },
      to: { path: '^src/(portal|workbench|api|cli)/', pathNot: '^src/$1/' },
    },
    {
      name: 'workbench-stands-alone',
      comment:
        'The workbench runs in browsers and speaks to the API; of the house it takes the law and the contract. Remedy: ask the API, or put a pure function into statute.',
      severity: 'error',
      from: { path: '^src/workbench/' },
      to: { path: '^src/(?!workbench/|statute/)', pathNot: '^src/api/contract/index\\.ts$' },
    },
    {
      name: 'contract-as-types',
      comment:
        'Of the contract the workbench takes its types, so that no schema is loaded by a browser. Remedy: import type.',
      severity: 'error',
      from: { path: '^src/workbench/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/api/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'roof-is-not-imported',
      comment:
        'Only main.ts and the command line start things. Remedy: take what you need as an argument from composition.ts.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(main|composition)\\.ts$|^src/cli/|\\.test\\.ts$' },
      to: { path: '^src/(composition|main)\\.ts$' },
    },
    {
      name: 'no-circles',
      comment: 'A circle has no floor. Remedy: move the shared part into a file below both.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'no-test-code-in-the-house',
      comment:
        'Code that runs never imports tests, benches or development packages. Remedy: move the helper, or make the package a dependency.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.ts$' },
      to: { path: ['\\.test\\.ts$', '^(test|bench)/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-dev-package-in-the-house',
      comment:
        'What runs in production must be a dependency; only the workbench is built beforehand. Remedy: move the package from devDependencies to dependencies.',
      severity: 'error',
      from: { path: '^src/(?!workbench/)', pathNot: '\\.test\\.ts$' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    },
    {
      name: 'resolves',
      comment: 'An import that leads nowhere. Remedy: correct the path or install the package.',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: '^node:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
