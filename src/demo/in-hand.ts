import type { LocalDate } from '#statute/calendar'
import { addDays } from '#statute/calendar'
import type { Content, DocumentId } from '#modules/publishing'
import {
  draftDocument,
  endValidity,
  keepDocument,
  overrideDocument,
  publishDocument,
  saveDocument,
  scheduleDocument,
  sendBackDocument,
  withdrawDocument,
} from '#modules/publishing'
import type { AtWork, DemoTx } from './at-work.ts'
import { p } from './documents/html.ts'
import type { Progress } from './walk-through.ts'
import { complete, digestIn, moment, prepare, release, review } from './walk-through.ts'

interface Desk {
  readonly tx: DemoTx
  readonly office: AtWork
  /** A working day of this week, or the last. */
  readonly day: LocalDate
  readonly today: LocalDate
}

const text = (
  office: AtWork,
  on: LocalDate,
  title: string,
  body: string,
  change: Partial<Content> = {},
): Content => ({
  kind: 'ordinary',
  title,
  column: office.column('news'),
  alsoIn: [],
  documentNumber: null,
  dateWritten: on,
  formedOn: on,
  topics: ['卫生、体育'],
  keywords: ['示例'],
  summary: `${title}。`,
  source: null,
  body: p(`（示例）${body}`),
  attachments: [],
  interprets: [],
  disclosure: { mode: 'proactive', basis: null, reason: null, reevaluateOn: null },
  fields: {},
  justified: [],
  ...change,
})

/** The title of what is laid down last: while it is missing, the desk is not laid. */
export const lastOnDesk = '暴雪期间医保经办服务应急安排'

const waiting: readonly (readonly [string, string, Progress])[] = [
  [
    '县医保局到西坪镇开展门诊统筹政策宣讲',
    '讲解门诊统筹的起付标准和比例，答复群众提问 37 个。',
    { submitted: true, signed: 0, secrecy: false },
  ],
  [
    '第四季度定点零售药店新增受理情况',
    '共受理申请 9 家，经评估拟新增 4 家。',
    { submitted: true, signed: 1, secrecy: false },
  ],
  [
    '县医保局开展冬季基金安全专项检查',
    '对 12 家定点医药机构开展夜间检查。',
    { submitted: true, signed: 2, secrecy: true },
  ],
  [
    '关于岁末年初医保窗口服务安排的说明',
    '节假日设值班窗口，急诊异地备案随到随办。',
    { submitted: true, signed: 3, secrecy: false },
  ],
  ['医保经办服务评价结果（本月）', '窗口评价满意率百分之九十九点二。', complete],
]

/** Drafts and reviews under way: something for everybody to do. */
const underWay = async ({ tx, office, day }: Desk): Promise<void> => {
  for (const [title, body, progress] of waiting)
    await prepare(tx, office, text(office, day, title, body), day, progress)
  const { organisation, sealer, caller, act } = office
  // Blocked at the gate until it is masked: an id card of a region given to no place.
  await draftDocument(
    tx,
    act('jingban', moment(day, 10, 20)),
    {
      organisation,
      content: text(
        office,
        day,
        '医疗救助拟救助对象公示',
        '拟救助对象：陈某，身份证号 999999198503071122，电话 13800001234。',
        {
          column: office.column('medical-aid'),
        },
      ),
      caller: caller('jingban'),
    },
    sealer,
  )
  const returned = await prepare(
    tx,
    office,
    text(office, day, '异地就医备案网点名单（更新）', '新增备案网点 6 个。', {
      column: office.column('notices'),
    }),
    day,
    { submitted: true, signed: 0, secrecy: false },
  )
  await sendBackDocument(tx, act('xinxi', moment(day, 16)), {
    document: returned,
    digest: await digestIn(tx, returned),
    caller: caller('xinxi'),
    opinion: '请补上每个网点的地址和电话，再送审。',
  })
}

/** What somebody has planned for the day after tomorrow. */
const planned = async ({ tx, office, day, today }: Desk): Promise<void> => {
  const document = await prepare(
    tx,
    office,
    text(office, day, '关于下月医保系统停机维护的通告', '下月第一个周六零时到六时停机维护。', {
      column: office.column('notices'),
    }),
    day,
    complete,
  )
  await scheduleDocument(
    tx,
    office.act('zhuren', moment(day, 17)),
    {
      document,
      digest: await digestIn(tx, document),
      caller: office.caller('zhuren'),
      at: moment(addDays(today, 2), 9),
    },
    office.sealer,
  )
}

/** Not disclosed, with its article, its reason and the day it is looked at again. */
const kept = async ({ tx, office, day, today }: Desk): Promise<void> => {
  const content = text(office, day, '县医保局内部岗位轮换安排', '涉及内部人事管理。', {
    disclosure: {
      mode: 'withheld',
      basis: '《中华人民共和国政府信息公开条例》第十六条第一款',
      reason: '属于人事管理方面的内部事务信息。',
      reevaluateOn: addDays(today, 5),
    },
  })
  const { organisation, sealer, caller, act } = office
  const at = act('jingban', moment(day, 11))
  const drafted = { organisation, content, caller: caller('jingban') }
  const { id } = await draftDocument(tx, at, drafted, sealer)
  await keepDocument(tx, at, { document: id, caller: caller('jingban') }, sealer)
}

/** Corrected, withdrawn, and published in an emergency: each with what the public is told. */
const acted = async ({ tx, office, day }: Desk): Promise<void> => {
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

/** What lies on the desks of the example office today. */
export const deskWork = async (desk: Desk): Promise<void> => {
  await underWay(desk)
  await planned(desk)
  await kept(desk)
  await acted(desk)
}
