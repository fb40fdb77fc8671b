/**
 * Fills the demo's office in a process of its own, so that the server answers meanwhile and keeps nothing of it in memory
 * afterwards. Started by `welcome.ts`; goes on where an earlier one was broken off.
 */
import { systemClock } from '#platform/clock'
import { readConfig } from '#platform/config'
import { sealer } from '#platform/crypto'
import { openFiles } from '#platform/files'
import { requestCells } from '#modules/requests'
import { furnishDemo } from './demo/furnish.ts'
import { layGround } from './ground.ts'

// Whoever started it was killed: two that fill one office would make everything twice.
const leave = () => process.exit(1)
process.once('disconnect', leave)

const settings = readConfig(process.env, ['--demo'])
if (!settings.ok) throw new Error(settings.problems.join('\n'))
const laid = await layGround(settings.config, systemClock)
if (!laid.ok) throw new Error(laid.problems.join('\n'))
const { database, keys } = laid.ground
const site = settings.config.url
const files = await openFiles({ place: settings.config.files })
const seals = { sealer: sealer(keys), cells: requestCells(keys), files, site }
await furnishDemo(database, seals, systemClock())
await database.close()
// The other side listens for as long as this one lives.
process.off('disconnect', leave)
process.disconnect?.()
