import type { Config } from '#platform/config'
import { systemClock } from '#platform/clock'
import { sealer } from '#platform/crypto'
import type { Database } from '#platform/db'
import { openFiles } from '#platform/files'
import { createMail } from '#platform/mail'
import { Refusal } from '#platform/refusal'
import type { Schedule, ScheduleLog, Sweep, SweepRun, SweepState } from '#platform/schedule'
import { createSchedule } from '#platform/schedule'
import { createTextReader } from '#platform/text'
import { createConverter } from '#modules/moving'
import type { WechatKit } from '#modules/publishing'
import { wechatHandlers } from '#modules/publishing'
import { requestCells } from '#modules/requests'
import { sweepsOf } from '../../../sweeps.ts'
import { wechatKitOf } from '../../../wechat.ts'
import type { OutputFormat } from '../../report/options.ts'
import type { Session } from '../../terminal/session.ts'
import { alignColumns } from '../../text/columns.ts'
import { jsonText } from '../../text/json-list.ts'
import { keysThere } from '../keys-there.ts'
import { actOf, configOfProcess, operate, withDatabase } from '../operation.ts'

type Tables = ReturnType<typeof sweepsOf>[number] extends Sweep<infer All> ? All : never

/** A failure is told with the run; its trace only to those who ask. */
const log: ScheduleLog = {
  error: (details, sentence) => {
    if (process.env['GONGKAI_DEBUG'] === '1') process.stderr.write(`${sentence} ${JSON.stringify(details)}\n`)
  },
}

const deliveringOf = (config: Config, wechat: WechatKit) => {
  const made = createMail({ url: config.mail?.smtp, from: config.mail?.from })
  if (!made.ok) throw new Refusal('invalid', 'mail-invalid', '邮件设置不对', made.sentence)
  const handlers = [made.mail.handler, ...wechatHandlers(wechat)]
  return { handlers, sealer: wechat.sealer, clock: systemClock, log }
}

const withSchedule = (
  work: (schedule: Schedule, states: () => Promise<readonly SweepState[]>) => Promise<void>,
): Promise<void> => {
  const config = configOfProcess()
  return withDatabase(config, async (database: Database<Tables>) => {
    const files = await openFiles({ place: config.files })
    const keys = keysThere(config)
    const sealing = sealer(keys)
    const wechat = wechatKitOf(config, { database, files, sealer: sealing, clock: systemClock })
    const sweeps = sweepsOf(files, deliveringOf(config, wechat), wechat, config.fetchAllow, {
      texts: createTextReader(),
      converter: createConverter(),
      site: config.url,
      cells: requestCells(keys),
    })
    const schedule = createSchedule({ database, sweeps, clock: systemClock, log })
    try {
      await work(schedule, () => database.read((query) => schedule.states(query)))
    } finally {
      await schedule.stop()
    }
  })
}

const runText = (run: SweepRun | undefined): string => {
  if (run === undefined) return '还没有运行过'
  if (run.failure !== null) return `${run.startedAt} 失败：${run.failure}`
  return `${run.startedAt} 处理${run.done}件${run.failed > 0 ? `，失败${run.failed}件` : ''}`
}

const stateRow = ({ id, title, every, running, last }: SweepState): readonly string[] => [
  id,
  title,
  every,
  running === undefined ? runText(last) : `正在运行（${running.startedAt} 开始）`,
]

export const runList = (session: Session, format: OutputFormat): Promise<void> =>
  operate(session, () =>
    withSchedule(async (_schedule, statesNow) => {
      const states = await statesNow()
      if (states.some(({ last }) => last !== undefined && last.failure !== null)) session.leave(1)
      const rows = [['编号', '任务', '时间', '上次运行'], ...states.map((state) => stateRow(state))]
      await session.print(
        format === 'json'
          ? jsonText(states)
          : `${alignColumns(rows, ['left', 'left', 'left', 'left']).join('\n')}\n`,
      )
    }),
  )

export const runSweep = (session: Session, name: string): Promise<void> =>
  operate(session, () =>
    withSchedule(async (schedule) => {
      const run = await schedule.run(name, actOf(`sweep run ${name}`))
      if (run.failure !== null) session.leave(1)
      await session.print(`${runText(run)}${run.note === null ? '' : `（${run.note}）`}\n`)
    }),
  )
