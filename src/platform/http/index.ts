/** The web server every face stands on: secure by default, with one face for every failure. No domain here. */
export { createHttp } from './server.ts'
export { listen, stopOnSignals } from './listen.ts'
export { statusOfRefusal } from './problem.ts'
export type { HttpProblem } from './problem.ts'
export { assetUrls, registerAssets } from './assets.ts'
export type { AssetUrl } from './assets.ts'
export { attachment, prepare, sendPrepared } from './prepared.ts'
export type { Prepared } from './prepared.ts'
export { createPreparedCache } from './prepared-cache.ts'
/** For whatever watches over the process: it lives, it can work, how it fares. */
export { registerHealth } from './health.ts'
export type { Ready } from './health.ts'
export { registerMetrics } from './metrics.ts'
export { registerApplication } from './application.ts'
/** Memory back to the system, for whatever goes through much of it. */
export { giveBack } from './give-back.ts'
