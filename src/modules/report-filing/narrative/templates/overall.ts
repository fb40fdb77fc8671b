import { howMany, listOf, vary } from './lists.ts'
import { plain, type Template } from './template.ts'

/** What table 2 of 国办公开办函〔2019〕60号 counts of normative documents; only what was made is in a ledger of the house. */
const madeIn2019 = [
  ['proactive.normativeDocument.made', '新制作规范性文件'],
  ['proactive.normativeDocument.published', '新公开'],
  ['proactive.normativeDocument.total', '对外公开总数量'],
] as const

/** 一、总体情况, （一）主动公开. */
const proactive: readonly Template[] = [
  { id: 'overall.proactive', part: '一', opens: true, say: '（一）主动公开' },
  {
    id: 'overall.published.none',
    part: '一',
    opens: true,
    when: (value) => value('published') === 0,
    say: '{=year}年没有通过各类渠道主动公开政府信息的记录。',
  },
  {
    id: 'overall.published',
    part: '一',
    opens: true,
    when: (value) => value('published') > 0,
    say: (given) => {
      const { figures } = given
      const list = listOf(figures, 'published.channel.', '条')
      const only = [...figures.values()].find(
        ({ id, value }) => id.startsWith('published.channel.') && value > 0,
      )
      return howMany(figures, 'published.channel.') === 1
        ? `{=year}年主动公开政府信息{published}条，都在${only?.label ?? '政府网站'}发布。`
        : vary(
            given,
            `{=year}年通过各类渠道主动公开政府信息{published}条，其中${list}。`,
            `全年主动公开政府信息共{published}条。按渠道分：${list}。`,
          )
    },
  },
  {
    id: 'overall.columns',
    part: '一',
    when: (_, { figures }) => howMany(figures, 'published.column.') > 1,
    say: (given) => {
      const list = listOf(given.figures, 'published.column.', '条', 4)
      return vary(given, `公开较多的栏目有${list}。`, `从栏目看，${list}，数量居前。`)
    },
  },
  {
    id: 'overall.normative',
    part: '一',
    opens: true,
    when: (value, { form }) =>
      form.edition === '2021' &&
      value('proactive.normativeDocument.made') +
        value('proactive.normativeDocument.repealed') +
        value('proactive.normativeDocument.valid') >
        0,
    say: '全年制发行政规范性文件{proactive.normativeDocument.made}件，废止和失效{proactive.normativeDocument.repealed}件，年末现行有效{proactive.normativeDocument.valid}件，有效性逐件标注。',
  },
  {
    id: 'overall.normative.none',
    part: '一',
    opens: true,
    when: (value, { form }) =>
      form.edition === '2021' &&
      value('proactive.normativeDocument.made') +
        value('proactive.normativeDocument.repealed') +
        value('proactive.normativeDocument.valid') ===
        0,
    say: '本机关没有制发行政规范性文件，年末也没有现行有效的行政规范性文件。',
  },
  {
    id: 'overall.normative.2019',
    part: '一',
    opens: true,
    when: (_, { form }) => form.edition === '2019',
    say: ({ figures }, value) =>
      value('proactive.normativeDocument.made') === 0
        ? '全年没有新制作规范性文件。'
        : `全年${madeIn2019
            .filter(([id]) => figures.has(id))
            .map(([id, said]) => `${said}{${id}}件`)
            .join('，')}。`,
  },
  {
    id: 'overall.interpretation',
    part: '一',
    when: (value) => value('interpretation.expected') > 0,
    say: (_, value) =>
      value('interpretation.done') === value('interpretation.expected')
        ? '应当解读的文件{interpretation.expected}件，全部附有解读，解读率{interpretation.rate}%。'
        : '应当解读的文件{interpretation.expected}件，已经解读{interpretation.done}件，解读率{interpretation.rate}%，没有解读的正在补做。',
  },
]

/** （二）依申请公开. */
const requests: readonly Template[] = [
  { id: 'overall.requests', part: '一', opens: true, say: '（二）依申请公开' },
  {
    id: 'overall.requests.none',
    part: '一',
    opens: true,
    when: (value) => value('requests.1.6') === 0 && value('requests.2.6') === 0,
    say: '{=year}年没有收到政府信息公开申请，也没有上年结转的申请。',
  },
  {
    id: 'overall.requests.some',
    part: '一',
    opens: true,
    when: (value) => value('requests.1.6') > 0 || value('requests.2.6') > 0,
    say: (given, value) =>
      value('requests.2.6') === 0
        ? '{=year}年新收政府信息公开申请{requests.1.6}件。'
        : vary(
            given,
            '{=year}年新收政府信息公开申请{requests.1.6}件，上年结转{requests.2.6}件。',
            '上年结转政府信息公开申请{requests.2.6}件，{=year}年新收{requests.1.6}件。',
          ),
  },
  {
    id: 'overall.requests.channels',
    part: '一',
    when: (value, { figures }) => value('requests.1.6') > 0 && howMany(figures, 'applied.channel.') > 1,
    say: (given) => {
      const list = listOf(given.figures, 'applied.channel.', '件')
      return vary(given, `新收的申请按提交方式分，${list}。`, `提交的方式有：${list}。`)
    },
  },
  {
    id: 'overall.requests.handled',
    part: '一',
    when: (value) => value('requests.3.7.6') > 0,
    say: (given) => {
      const outcomes = listOf(given.figures, 'outcome.', '件')
      return vary(
        given,
        `全年办结{requests.3.7.6}件，其中${outcomes}。`,
        `到年底办结{requests.3.7.6}件，结果分别是：${outcomes}。`,
      )
    },
  },
  {
    id: 'overall.requests.carried',
    part: '一',
    when: (value) => value('requests.1.6') + value('requests.2.6') > 0,
    say: (_, value) =>
      value('requests.4.6') === 0
        ? '年末没有结转下年度继续办理的申请。'
        : '结转下年度继续办理{requests.4.6}件。',
  },
  {
    id: 'overall.requests.in-time',
    part: '一',
    when: (value) => value('requests.3.7.6') > 0,
    say: (given, value) =>
      value('handled.late') === 0
        ? vary(given, '办结的申请都在法定期限内答复。', '答复没有超过法定期限的。')
        : '超过法定期限答复的有{handled.late}件，原因和改进措施见第五部分。',
  },
]

/** （三）政府信息管理. */
const management: readonly Template[] = [
  { id: 'overall.management', part: '一', opens: true, say: '（三）政府信息管理' },
  {
    id: 'overall.review',
    part: '一',
    opens: true,
    when: (value) => value('signed.documents') > 0,
    say: '公开前的文件逐件经过三审三校和保密审查，全年{signed.documents}件文件有签署记录{signed.signatures}次，保密审查{signed.secrecy}次，每次签署都与当时的文本对应，可以查证。',
  },
  {
    id: 'overall.review.none',
    part: '一',
    opens: true,
    when: (value) => value('signed.documents') === 0,
    say: '政府信息公开前按规定审查，本年没有需要审签发布的文件。',
  },
  {
    id: 'overall.emergency',
    part: '一',
    when: (value) => value('published.emergency') > 0,
    say: '因突发情况先发布、后补审{published.emergency}次，均单独登记。',
  },
  {
    id: 'overall.corrected',
    part: '一',
    when: (value) => value('published.corrected') + value('published.withdrawn') > 0,
    say: (_, value) =>
      [
        value('published.corrected') > 0 && '更正已公开的文件{published.corrected}次',
        value('published.withdrawn') > 0 && '撤回{published.withdrawn}次',
      ]
        .filter((part) => part !== false)
        .join('，') + '，均附对外说明。',
  },
  {
    id: 'overall.transfers',
    part: '一',
    when: (value) => value('transfers') > 0,
    say: '向国家档案馆、公共图书馆等查阅场所移送公开文件{transfers}次。',
  },
]

/** （四）政府信息公开平台建设. */
const platform: readonly Template[] = [
  { id: 'overall.platform', part: '一', opens: true, say: '（四）政府信息公开平台建设' },
  {
    id: 'overall.platform.portal',
    part: '一',
    opens: true,
    when: (value) => value('columns') > 0,
    say: '政府信息公开专栏设栏目{columns}个，按公开指南、公开制度、法定主动公开内容、年度报告编排，提供检索、查阅、下载和订阅。',
  },
  {
    id: 'overall.platform.plain',
    part: '一',
    opens: true,
    when: (value) => value('columns') === 0,
    say: '政府信息通过上级政府网站的政府信息公开专栏公开，本机关没有单独建立网站。',
  },
  {
    id: 'overall.platform.accounts',
    part: '一',
    when: (value) => value('accounts') > 0,
    say: '年末正常更新的政务新媒体账号{accounts}个。',
  },
]

/** （五）监督保障. */
const safeguards: readonly Template[] = [
  { id: 'overall.safeguards', part: '一', opens: true, say: '（五）监督保障' },
  {
    id: 'overall.trainings',
    part: '一',
    opens: true,
    when: (value) => value('trainings') > 0,
    say: (_, value) =>
      value('trainings.people') > 0
        ? '全年组织政府信息公开培训{trainings}次，参加{trainings.people}人次。'
        : '全年组织政府信息公开培训{trainings}次。',
  },
  {
    id: 'overall.trainings.titles',
    part: '一',
    when: (_, { noted }) => noted.some(({ kind }) => kind === 'training'),
    say: ({ noted }) =>
      `培训内容有${noted
        .filter(({ kind }) => kind === 'training')
        .map(({ title }) => `“${plain(title)}”`)
        .join('、')}。`,
  },
  {
    id: 'overall.trainings.none',
    part: '一',
    opens: true,
    when: (value) => value('trainings') === 0,
    say: '本年没有组织专门的政府信息公开培训，下一年度列入计划。',
  },
  {
    id: 'overall.inspections',
    part: '一',
    when: (value) => value('inspections') > 0,
    say: ({ noted }) =>
      `开展监督检查{inspections}次，${noted
        .filter(({ kind }) => kind === 'inspection')
        .map(({ title, result }) => plain(result === null ? title : `${title}：${result}`))
        .join('；')}。`,
  },
  {
    id: 'overall.accountability',
    part: '一',
    when: (_, { government }) => government,
    say: '对所属部门和下级政府的考核、社会评议、责任追究结果，按条例第四十六条、第四十七条在监督检查记录中写明。',
  },
]

/** 一、总体情况. */
export const overall: readonly Template[] = [
  ...proactive,
  ...requests,
  ...management,
  ...platform,
  ...safeguards,
]
