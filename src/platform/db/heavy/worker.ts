import { isDatabaseError } from '../error.ts'
import { kyselyOver } from '../handle/kysely-over.ts'
import type { HeavyRead } from './heavy-read.ts'
import { fromSnapshot } from './snapshot.ts'
import type { HeavyAnswer, HeavyTask } from './task.ts'

type AnyHeavyRead = HeavyRead<unknown, unknown, unknown>

const isHeavyRead = (value: unknown): value is AnyHeavyRead =>
  typeof value === 'object' && value !== null && 'read' in value && typeof value.read === 'function'

const load = async ({ module, name }: HeavyTask): Promise<AnyHeavyRead> => {
  const loaded: unknown = await import(module)
  const found = new Map<string, unknown>(Object.entries(loaded ?? {})).get(name)
  if (!isHeavyRead(found)) throw new Error(`${module} exports no heavy read ${name}`)
  return found
}

const work = async (task: HeavyTask): Promise<unknown> => {
  const { read } = await load(task)
  return fromSnapshot(task.place, task.patience, (run) =>
    read(kyselyOver(task.place.engine, run) as never, task.input),
  )
}

const answer = async (task: HeavyTask): Promise<HeavyAnswer> => {
  try {
    return { ok: true, output: await work(task) }
  } catch (error) {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
    const kind = isDatabaseError(error) ? error.kind : undefined
    return { ok: false, failure: { kind, message, stack } }
  }
}

/** The script of a heavy process: one task in, one answer out. It ends with the process that started it. */
process.on('message', (task: HeavyTask) => {
  void answer(task).then((given) => process.send?.(given))
})
