import type { DecisionKind } from '#statute/decisions'
import type { Draw } from '../documents/draw.ts'

const asks = (first: string, ...more: readonly string[]) => [first, ...more] as const

const year = '{year}年'

/** What people apply for at a bureau of medical security, by how it ends. `{year}` is the year before. */
const matters: Readonly<Record<DecisionKind, readonly [string, ...string[]]>> = {
  disclosed: asks(
    `${year}全县基本医疗保险基金收支决算表`,
    `${year}城乡居民医保参保补助资金分配文件`,
    `${year}定点零售药店年度考核结果和评分表`,
    `${year}医疗救助对象人数和救助金额（按乡镇）`,
    `贵局${year}聘请第三方开展基金稽核的合同和付款凭证`,
    `${year}门诊慢特病鉴定专家组成员名单的批复`,
  ),
  alreadyPublic: asks(
    `${year}城乡居民基本医疗保险缴费标准文件`,
    '异地就医直接结算备案的办理条件和流程',
    `${year}贵局部门预算和“三公”经费预算`,
    '现行有效的医疗服务价格项目目录',
  ),
  partial: asks(
    `与县人民医院签订的${year}医保服务协议及年度结算清单`,
    `${year}药品带量采购中选企业在本县的供货明细`,
  ),
  stateSecret: asks(`${year}医保信息系统网络安全等级保护测评报告全文`),
  forbiddenByLaw: asks(`${year}医保统计调查中各参保单位逐户的原始报表`),
  endangersSecurity: asks('贵局机房位置、值守安排和应急供电线路图'),
  thirdParty: asks('同安大药房申请医保定点时提交的进货渠道和成本资料', `${year}某参保人的住院费用结算明细`),
  internalMatter: asks(`${year}贵局中层干部竞聘打分表`, `${year}办公用房调配和值班安排表`),
  process: asks('门诊统筹实施细则起草过程中各科室的修改意见', `${year}关于调整报销比例的请示及会议讨论记录`),
  enforcementFile: asks(`对某定点诊所作出行政处罚的${year}全部案卷材料`),
  queryMatter: asks('查询本人近十年的医保缴费记录和个人账户余额'),
  nonexistent: asks(
    '1998 年本县公费医疗改革试点的会议纪要',
    `${year}全县村卫生室医保刷卡设备招标文件`,
    `贵局${year}购买商业补充保险的合同`,
  ),
  notOurs: asks(
    `${year}全县公立医院床位数和医师数`,
    '新建县中医院的用地批准文件',
    `${year}养老机构床位补贴发放名单`,
  ),
  needsMaking: asks(
    `请按病种、年龄、乡镇交叉统计${year}住院次均费用`,
    `请汇总近五年每名参保人的平均报销比例并排序`,
  ),
  stillUnclear: asks('所有和医保有关的文件'),
  petition: asks(
    '举报某药店串换药品，请贵局告知查处过程和结果',
    '请说明为什么我的住院费用没有全部报销，并予以解决',
  ),
  repeated: asks(`${year}门诊慢特病待遇调整的依据文件`),
  publication: asks('请提供近三年《示例市人民政府公报》的纸质本'),
  excessive: asks(`${year}每一笔医保基金支付凭证`, `${year}每一次局务会议的签到表`),
  reconfirmation: asks('请对 2024 年已经提供给我的基金决算表重新加盖公章'),
  clarificationLapsed: asks('医保资料', '文件一份'),
  feeLapsed: asks(`${year}全部定点医药机构服务协议（共 260 页）`),
  withdrawn: asks(`${year}医保经办窗口办件量统计`, `${year}打击欺诈骗保专项行动方案`),
  notInformation: asks('请问新生儿参保应当在多少天内办理'),
  archived: asks('2003 年本县新型农村合作医疗试点实施方案'),
  unreachable: asks(`${year}困难群众参保资助名单`),
}

/** How many of a hundred requests end in each kind; about what offices of this size report. */
const shares: Readonly<Record<DecisionKind, number>> = {
  disclosed: 24,
  alreadyPublic: 12,
  partial: 8,
  stateSecret: 1,
  forbiddenByLaw: 1,
  endangersSecurity: 1,
  thirdParty: 3,
  internalMatter: 2,
  process: 3,
  enforcementFile: 2,
  queryMatter: 2,
  nonexistent: 9,
  notOurs: 6,
  needsMaking: 3,
  stillUnclear: 1,
  petition: 5,
  repeated: 2,
  publication: 1,
  excessive: 2,
  reconfirmation: 1,
  clarificationLapsed: 2,
  feeLapsed: 1,
  withdrawn: 4,
  notInformation: 2,
  archived: 1,
  unreachable: 1,
}

/** A hundred endings in an order drawn; dealt again and again, each kind comes up in its share. */
export const deckOf = (draw: Draw): readonly DecisionKind[] => {
  // The keys of the shares are the kinds.
  const deck = (Object.keys(shares) as DecisionKind[]).flatMap((kind) =>
    Array.from({ length: shares[kind] }, () => kind),
  )
  for (let at = deck.length - 1; at > 0; at -= 1) {
    const other = draw.number(0, at)
    const [one, two] = [deck[at], deck[other]]
    if (one !== undefined && two !== undefined) [deck[at], deck[other]] = [two, one]
  }
  return deck
}

/** What is applied for where it ends so. */
export const matterFor = (kind: DecisionKind, before: number, draw: Draw): string =>
  draw.of(matters[kind]).replaceAll('{year}', String(before))
