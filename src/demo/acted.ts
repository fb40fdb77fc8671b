import { addDays } from '#statute/calendar'
import type { DocumentId } from '#modules/publishing'
import {
  endValidity,
  overrideDocument,
  publishDocument,
  saveDocument,
  withdrawDocument,
} from '#modules/publishing'
import type { AtWork, DemoTx } from './at-work.ts'
import type { Desk } from './desk.ts'
import { text } from './desk.ts'
import { p } from './documents/html.ts'
import { complete, digestIn, moment, prepare, release, review } from './walk-through.ts'

/** The title of what is laid down last: while it is missing, the desk is not laid. */
export const lastOnDesk = '暴雪期间医保经办服务应急安排'

/** Corrected, withdrawn, and published in an emergency: each with what the public is told. */
export const acted = async ({ tx, office, day }: Desk): Promise<void> => {
  const { sealer, caller, act } = office
  const earlier = addDays(day, -21)
  const wrong = text(office, earlier, '上月门诊慢特病认定情况', '上月共认定 216 人。', {
    column: office.column('benefits'),
  })
  const corrected = await prepare(tx, office, wrong, earlier, complete)
  await release(tx, office, corrected, earlier)
  await saveDocument(
    tx,
    act('jingban', moment(addDays(earlier, 1), 9)),
    {
      document: corrected,
      content: { ...wrong, body: p('（示例）上月共认定 261 人。') },
      basedOn: 1,
      caller: caller('jingban'),
    },
    sealer,
  )
  await review(tx, office, corrected, addDays(earlier, 1), complete)
  await publishDocument(
    tx,
    act('zhuren', moment(addDays(earlier, 1), 16)),
    {
      document: corrected,
      digest: await digestIn(tx, corrected),
      caller: caller('zhuren'),
      reason: '人数有误。',
      notice: '原文人数有误，“216 人”更正为“261 人”。',
    },
    sealer,
  )
  const withdrawn = await prepare(
    tx,
    office,
    text(office, earlier, '关于门诊统筹定点的临时通告', '自即日起执行。', {
      column: office.column('notices'),
    }),
    earlier,
    complete,
  )
  await release(tx, office, withdrawn, earlier)
  await withdrawDocument(tx, act('zhuren', moment(addDays(earlier, 3), 10)), {
    document: withdrawn,
    caller: caller('zhuren'),
    reason: '所引文件已经废止。',
    notice: '本通告所引文件已经废止，现予撤回，以“行政规范性文件”栏目的现行文件为准。',
  })
  const urgent = await prepare(
    tx,
    office,
    text(office, day, lastOnDesk, '道路中断的乡镇，急诊备案电话办理，凭证后补。', {
      column: office.column('emergencies'),
    }),
    day,
    { submitted: true, signed: 1, secrecy: true },
  )
  await overrideDocument(
    tx,
    act('lingdao', moment(day, 18)),
    {
      document: urgent,
      digest: await digestIn(tx, urgent),
      caller: caller('lingdao'),
      reason: '暴雪红色预警，分管领导先行签发，办公室主任在外地。',
    },
    sealer,
  )
}

/** The old rules on medical aid are replaced by the new ones. */
export const endOld = async (
  tx: DemoTx,
  office: AtWork,
  ids: ReadonlyMap<string, DocumentId>,
): Promise<void> => {
  const [old, anew] = [ids.get('p-old-aid'), ids.get('p-aid')]
  if (old === undefined || anew === undefined) return
  const published = await tx
    .selectFrom('publication')
    .select('effective_on')
    .where('document', '=', anew)
    .executeTakeFirstOrThrow()
  if (published.effective_on === null) return
  await endValidity(tx, office.act('jingban', moment(published.effective_on, 9)), {
    document: old,
    on: published.effective_on,
    how: 'replaced',
    by: anew,
    basis: '《示例县医疗救助实施办法》自施行之日起替代原暂行办法。',
  })
}
