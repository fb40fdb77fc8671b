import type { Answers, DecisionKind, NeedId } from '#statute/decisions'
import { combine, decisionOf, needs, questions, triage } from '#statute/decisions'
import type { DraftContent } from '#modules/requests'

/** What the letters of an example say, by what they must say. */
const said: Readonly<Partial<Record<NeedId, string>>> = {
  way: '随本告知书提供复制件一份，共 6 页。',
  publicAt: '示例县人民政府网站“政府信息公开—医疗保障局”栏目，可以直接查阅、下载。',
  givenParts: '协议文本、年度结算总额。',
  withheldParts: '乙方的供货渠道和单品报价，涉及商业秘密，第三方不同意公开（条例第十五条）。',
  forbiddingLaw: '《中华人民共和国统计法》第九条：能够识别单个统计调查对象的资料应当保密。',
  balancing: '公开会损害第三方合法权益，不公开对公共利益没有重大影响。',
  noDutyToDisclose: '没有法律、法规、规章规定应当公开该信息。',
  fileAccessLaw: '当事人可以按《中华人民共和国行政处罚法》的规定申请查阅案卷。',
  specialLaw: '参保缴费记录请凭本人身份证件，按《社会保险法》第七十四条到经办窗口查询。',
  notOursReason: '该信息由其他机关制作、保存，本机关没有制作，也没有保存。',
  competentAgency: '示例县卫生健康局，地址：示例县示例路 6 号，电话 0000-8888666。',
  makingReason: '本机关没有按这一口径汇总的现成数据，需要逐笔加工、分析。',
  unclearPoints: '补正后仍没有写明信息的名称、文号或者其他特征，无法检索。',
  properChannel: '您反映的是投诉举报事项，请向本局基金监管科提出，电话 0000-8888889。',
  earlierAnswer: '本机关已经作出过答复，现不再重复处理。',
  publisher: '《示例市人民政府公报》可以在示例市图书馆查阅，或者向编辑部订购。',
  notInformation: '申请内容是对政策的咨询，不是本机关制作或者获取的信息。',
  archive: '示例县档案馆，地址：示例县示例路 30 号，凭身份证件查阅。',
}

const textFor = (need: NeedId): string => {
  const { options } = needs[need] as { readonly options?: readonly string[] }
  return options?.[0] ?? said[need] ?? '见所附材料。'
}

/** A draft of some kinds, with every text it asks for. */
export const contentFor = (kinds: readonly DecisionKind[]): DraftContent => {
  const whole = combine(kinds)
  const all = whole.kind === 'decided' ? [...kinds, whole.decision] : kinds
  const asked = [...new Set(all.flatMap((kind) => decisionOf(kind).needs))]
  const texts = asked.flatMap((need) =>
    needs[need].form === 'paper' ? [] : [[need, textFor(need)] as const],
  )
  return {
    parts: kinds.map((kind) => ({ about: '', kind })),
    principal: null,
    texts: Object.fromEntries(texts),
    reasons: `经检索和审查，本机关决定：${kinds.map((kind) => decisionOf(kind).title).join('、')}。（示例）`,
  }
}

/** The answers that lead to a kind; what leads there only after something was done first gives the answers up to it. */
const search = (answers: Answers, kind: DecisionKind): Answers | undefined => {
  const led = triage(answers)
  if (led.kind === 'proposal') return led.decision === kind ? answers : undefined
  if (led.kind !== 'question') return undefined
  for (const answer of Object.keys(questions[led.question].answers)) {
    const found = search({ ...answers, [led.question]: answer }, kind)
    if (found !== undefined) return found
  }
  return undefined
}

const known = new Map<DecisionKind, Answers>()

/** What a clerk answers to the guided questions on the way to a kind of decision. */
export const answersTo = (kind: DecisionKind): Answers => {
  const answers = known.get(kind) ?? search({}, kind) ?? {}
  known.set(kind, answers)
  return answers
}
