import { addDays } from '#statute/calendar'
import { draftDocument, keepDocument, scheduleDocument, sendBackDocument } from '#modules/publishing'
import { acted } from './acted.ts'
import type { Desk } from './desk.ts'
import { text } from './desk.ts'
import type { Progress } from './walk-through.ts'
import { complete, digestIn, moment, prepare } from './walk-through.ts'

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
        '拟救助对象：陈某，身份证号 999999198503071121，电话 13800001234。',
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

/** What lies on the desks of the example office today. */
export const deskWork = async (desk: Desk): Promise<void> => {
  await underWay(desk)
  await planned(desk)
  await kept(desk)
  await acted(desk)
}
