import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setImmediate } from 'node:timers/promises'
import { settingsOf } from '#platform/settings'
import { readArchiveItems } from '../sources/archive/index.ts'
import type { SourceItem } from '../sources/item.ts'
import { listRows } from '../sources/list/index.ts'
import { keepItems } from './keep-items.ts'
import { fileOrigin } from './origin.ts'
import { endGathering } from './end-gathering.ts'
import type { Tools, Working } from './tools.ts'
import { actOf, isStill } from './tools.ts'

const megabyte = 1024 * 1024
const atOnce = 50
/** Items of one run at most. */
const mostItems = 100_000

const listItems = async function* ({ files }: Tools, { run }: Working) {
  const { digest, name } = fileOrigin(run)
  for await (const fields of listRows({ name, chunks: await files.open(digest) }))
    yield (): Promise<SourceItem> =>
      Promise.resolve({ fields, body: null, files: [], address: null, problems: [] })
}

/** Keeps items batch by batch; those kept before it was broken off are passed over unread. */
const keepAll = async (
  tools: Tools,
  { run, signal }: Working,
  source: AsyncIterable<() => Promise<SourceItem>>,
): Promise<void> => {
  let [passed, batch] = [0, [] as SourceItem[]]
  const flush = async (): Promise<boolean> => {
    const items = batch
    batch = []
    return tools.database.transaction(async (tx) => {
      if (!(await isStill(tx, run.id, 'gathering'))) return false
      await keepItems(tx, actOf(tools, run), { run, sealer: tools.sealer }, items)
      return true
    })
  }
  for await (const read of source) {
    if (signal.aborted) return
    passed += 1
    if (passed <= run.items) continue
    if (passed > mostItems) break
    batch.push(await read())
    await setImmediate()
    if (batch.length >= atOnce && !(await flush())) return
  }
  if (!(await flush())) return
  const cut = passed > mostItems ? `一次最多移入 ${mostItems} 条，后面的没有读，请拆成几次。` : null
  await endGathering(tools, run, cut)
}

/** Reads the items of a list or archive, from where it was broken off. Throws Refusal for what can't be read at all. */
export const gather = async (tools: Tools, working: Working): Promise<void> => {
  const { run } = working
  if (run.way === 'list') {
    await keepAll(tools, working, listItems(tools, working))
    return
  }
  const room = await mkdtemp(join(tmpdir(), 'gongkai-moving-'))
  try {
    const path = join(room, 'archive')
    await pipeline(await tools.files.open(fileOrigin(run).digest), createWriteStream(path, { mode: 0o600 }))
    const settings = await tools.database.read(settingsOf)
    const largest = settings['file.largestMegabytes'] * megabyte
    await readArchiveItems(path, { ...tools, largest }, (items) => keepAll(tools, working, items))
  } finally {
    await rm(room, { recursive: true, force: true })
  }
}
