/** A small tree with one violation of every rule of the house, and neighbours that are allowed. */
export interface Planted {
  readonly file: string
  readonly code: string
  /** The rule that must be reported for this file; null where nothing may be. */
  readonly breaks: string | null
}

const ground = (file: string, code = 'export const ground = 1'): Planted => ({ file, code, breaks: null })

const engine = 'src/modules/annual-report'

/** What the violations import: it breaks nothing itself. */
const grounds: readonly Planted[] = [
  ground('src/statute/report-form/index.ts'),
  ground('src/statute/report-form/inner.ts'),
  ground('src/platform/log/index.ts'),
  ground('src/platform/log/inner.ts'),
  ground('src/modules/requests/index.ts'),
  ground('src/modules/requests/inner.ts'),
  ground(`${engine}/index.ts`),
  ground(`${engine}/model/index.ts`),
  ground(`${engine}/model/inner.ts`),
  ground(`${engine}/read/index.ts`),
  ground('src/portal/index.ts'),
  ground('src/portal/inner.ts'),
  ground('src/cli/run.ts'),
  ground('src/api/contract/index.ts', 'export type Ground = 1\nexport const ground = 1'),
  ground('src/composition.ts', "import { ground } from './portal/index.ts'\nexport const app = ground"),
  ground('src/main.ts', "import { app } from './composition.ts'\nexport const started = app"),
  ground('test/support/reports.ts'),
  ground('bench/main.ts'),
  ground('src/portal/portal.test.ts', "import { ground } from '../../test/support/reports.ts'\nvoid ground"),
]

const violation = (breaks: string, file: string, from: string): Planted => ({
  file,
  code: `import { ground } from '${from}'\nexport const taken = ground`,
  breaks,
})

const violations: readonly Planted[] = [
  violation('statute-imports-nothing', 'src/statute/calendar/from-platform.ts', '#platform/log'),
  violation('statute-imports-nothing', 'src/statute/calendar/from-package.ts', 'running'),
  violation('statute-imports-nothing', 'src/statute/calendar/from-node.ts', 'node:fs'),
  violation('platform-knows-no-domain', 'src/platform/mail/from-module.ts', '#modules/requests'),
  violation('platform-knows-no-domain', 'src/platform/mail/from-face.ts', '../../portal/index.ts'),
  violation(
    'floors-by-front-door',
    'src/modules/requests/from-statute.ts',
    '../../statute/report-form/inner.ts',
  ),
  violation('floor-parts-by-front-door', 'src/platform/mail/from-log.ts', '../log/inner.ts'),
  violation('modules-by-front-door', 'src/portal/from-module.ts', '../modules/requests/inner.ts'),
  violation(
    'module-to-module-by-front-door',
    'src/modules/publishing/from-requests.ts',
    '../requests/inner.ts',
  ),
  violation('modules-know-no-face', 'src/modules/publishing/from-portal.ts', '../../portal/index.ts'),
  violation('report-engine-is-pure', `${engine}/check/from-platform.ts`, '#platform/log'),
  violation('report-engine-runs-in-browsers', `${engine}/read/from-node.ts`, 'node:fs'),
  violation('report-engine-runs-in-browsers', `${engine}/read/from-new-node.ts`, 'node:sqlite'),
  violation('report-engine-runs-in-browsers', `${engine}/write/from-bare-node.ts`, 'fs'),
  violation('report-rooms-apart', `${engine}/check/from-room.ts`, '../read/index.ts'),
  violation('report-rooms-apart', `${engine}/repair/from-inner-model.ts`, '../model/inner.ts'),
  violation('report-rooms-apart', `${engine}/write/from-own-front-door.ts`, '../index.ts'),
  violation('report-model-is-the-ground', `${engine}/model/from-room.ts`, '../read/index.ts'),
  violation('faces-apart', 'src/cli/from-portal.ts', '../portal/index.ts'),
  violation('workbench-stands-alone', 'src/workbench/from-platform.ts', '#platform/log'),
  violation('workbench-stands-alone', 'src/workbench/from-portal.tsx', '../portal/index.ts'),
  violation('contract-as-types', 'src/workbench/from-contract.ts', '../api/contract/index.ts'),
  violation('faces-by-front-door', 'src/composition-helper.ts', './portal/inner.ts'),
  violation('roof-is-not-imported', 'src/portal/from-roof.ts', '../composition.ts'),
  violation('no-test-code-in-the-house', 'src/portal/from-test.ts', '../../test/support/reports.ts'),
  violation('no-test-code-in-the-house', 'src/portal/from-bench.ts', '../../bench/main.ts'),
  violation('no-test-code-in-the-house', 'src/portal/from-test-file.ts', './portal.test.ts'),
  violation('no-dev-package-in-the-house', 'src/portal/from-dev-package.ts', 'building'),
  violation('resolves', 'src/portal/from-nowhere.ts', './nowhere.ts'),
  // A circle is reported once, at the file of it that comes first.
  violation('no-circles', 'src/portal/circle-one.ts', './circle-other.ts'),
  ground(
    'src/portal/circle-other.ts',
    "import { taken } from './circle-one.ts'\nexport const ground = () => taken",
  ),
]

/** What stands right beside each border, on the allowed side. */
const allowed: readonly Planted[] = [
  ground('src/statute/calendar/from-statute.ts', "export { ground } from '#statute/report-form'"),
  ground('src/platform/mail/from-statute.ts', "export { ground } from '#statute/report-form'"),
  ground('src/portal/from-front-door.ts', "export { ground } from '#modules/annual-report'"),
  ground(`${engine}/check/from-model.ts`, "export { ground } from '../model/index.ts'"),
  ground(`${engine}/check/from-package.ts`, "export { ground } from 'running'"),
  ground(
    `${engine}/check/check.test.ts`,
    "import fs from 'node:fs'\nimport { ground } from '../read/index.ts'\nvoid [fs, ground]",
  ),
  ground('src/workbench/from-statute.ts', "export { ground } from '#statute/report-form'"),
  ground('src/workbench/from-dev-package.tsx', "export { ground } from 'building'"),
  ground(
    'src/workbench/from-contract-types.ts',
    "import type { Ground } from '../api/contract/index.ts'\nexport type Taken = Ground",
  ),
  ground('src/composition.test.ts', "export { app } from './composition.ts'"),
  ground('src/portal/from-node.ts', "export { readFile } from 'node:fs/promises'"),
  ground(
    'src/portal/from-dev-types.ts',
    "import type { Ground } from 'building'\nexport type Taken = Ground",
  ),
]

const packageAt = (name: string): readonly Planted[] => [
  ground(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })),
  ground(`node_modules/${name}/index.js`, 'exports.ground = 1'),
  ground(`node_modules/${name}/index.d.ts`, 'export type Ground = 1\nexport const ground: Ground'),
]

export const planted: readonly Planted[] = [
  ...grounds,
  ...violations,
  ...allowed,
  ...packageAt('running'),
  ...packageAt('building'),
]

/** The packages of the planted tree: one that runs, one that only builds. */
export const packages = {
  dependencies: { running: '1.0.0' },
  devDependencies: { building: '1.0.0' },
} as const
