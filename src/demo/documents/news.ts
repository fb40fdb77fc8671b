import type { LocalDate } from '#statute/calendar'
import type { DemoDocument } from './document.ts'
import type { Span } from './days.ts'
import type { Draw } from './draw.ts'
import { drawFrom } from './draw.ts'
import { inWords, p } from './html.ts'

interface Told {
  readonly title: string
  readonly keywords: readonly string[]
  readonly sentences: readonly string[]
}

const towns = ['东溪镇', '西坪镇', '南浦街道', '北岭乡', '青石镇', '云山乡', '河口镇', '城关街道'] as const
const sections = ['待遇保障科', '医药服务管理科', '基金监管科', '办公室'] as const

/** What an office of this kind does in an ordinary week. */
const themes: readonly [(draw: Draw) => Told, ...((draw: Draw) => Told)[]] = [
  (draw) => {
    const town = draw.of(towns)
    const people = draw.number(60, 420)
    return {
      title: `县医保局到${town}开展参保政策宣讲`,
      keywords: ['参保', '政策宣讲'],
      sentences: [
        `县医保局待遇保障科工作人员到${town}，面对面讲解城乡居民基本医疗保险的参保缴费、门诊统筹和异地就医备案。`,
        `现场解答群众提问 ${draw.number(20, 90)} 个，发放宣传册 ${people} 份，帮助 ${draw.number(5, 40)} 位老人办理线上查询。`,
        '没有到场的群众，可以到镇（街道）便民服务中心医保窗口咨询，或者拨打本局公布的电话。',
      ],
    }
  },
  (draw) => {
    const number = draw.number(6, 28)
    return {
      title: `县医保局对 ${number} 家定点医药机构开展日常检查`,
      keywords: ['基金监管', '日常检查'],
      sentences: [
        `基金监管科会同县卫生健康、市场监管部门，对 ${number} 家定点医药机构执行医保服务协议的情况进行日常检查。`,
        `检查组查看进销存台账和处方 ${draw.number(200, 1200)} 份，发现问题 ${draw.number(2, 14)} 个，当场责令改正 ${draw.number(1, 2)} 个，其余限期整改。`,
        '检查结果按规定在“监督检查结果与曝光台”栏目公开。',
      ],
    }
  },
  (draw) => {
    const hours = draw.number(2, 6)
    return {
      title: `医保经办窗口推行“${draw.of(['一窗通办', '延时服务', '帮办代办', '预约服务'])}”`,
      keywords: ['经办服务'],
      sentences: [
        `从本周起，县医保经办窗口把 ${draw.number(18, 32)} 个服务事项集中到一个窗口办理，群众不用来回跑。`,
        `试行以来，平均等候时间缩短 ${draw.number(8, 25)} 分钟，中午和周末延时服务 ${hours} 小时。`,
        '办理条件、材料和时限可以在“行政许可和服务”栏目查到。',
      ],
    }
  },
  (draw) => ({
    title: `${draw.of(sections)}组织学习新修订的业务规程`,
    keywords: ['业务培训'],
    sentences: [
      `县医保局组织全体业务人员学习新修订的经办规程，参加 ${draw.number(18, 36)} 人。`,
      `学习采取逐条讲解、案例讨论的方式，并进行闭卷测试，平均成绩 ${draw.number(86, 97)} 分。`,
      '测试中暴露的问题已经列成清单，由各科室在半个月内补课。',
    ],
  }),
  (draw) => {
    const saved = draw.number(12, 96)
    return {
      title: `第${draw.of(['六', '七', '八', '九', '十'])}批集采药品在我县落地`,
      keywords: ['药品集采'],
      sentences: [
        `新一批集中带量采购药品在全县公立医疗机构执行，涉及品种 ${draw.number(30, 60)} 个，平均降价 ${draw.number(42, 61)}%。`,
        `按上年用量测算，全年可以为群众和基金节约约 ${saved} 万元。`,
        '各医疗机构的采购进度每月公开一次。',
      ],
    }
  },
  (draw) => ({
    title: `县医保局走访慰问${draw.of(towns)}医疗救助对象`,
    keywords: ['医疗救助'],
    sentences: [
      `县医保局工作人员走访 ${draw.number(8, 30)} 户医疗救助对象，了解住院报销和救助资金到账情况。`,
      `对 ${draw.number(2, 7)} 户反映的异地就医结算问题，当场登记，承诺三个工作日内答复。`,
      '救助的人数和金额按季度在“医疗救助”栏目公开，不公开个人信息。',
    ],
  }),
  (draw) => ({
    title: `县医保局召开${draw.of(['基金运行分析', '信用评价', '政务公开', '经办服务'])}工作会议`,
    keywords: ['工作会议'],
    sentences: [
      `会议通报前一阶段工作，研究下一步安排，各科室和 ${draw.number(5, 12)} 家定点医疗机构负责人参加。`,
      `会议明确 ${draw.number(4, 9)} 项任务，逐项落实到科室和时限。`,
      '会议要求把群众咨询多的问题整理成问答，及时公开。',
    ],
  }),
  (draw) => ({
    title: `异地就医直接结算在我县扩大到 ${draw.number(18, 46)} 家机构`,
    keywords: ['异地就医'],
    sentences: [
      `新增 ${draw.number(2, 9)} 家定点医疗机构开通跨省异地就医直接结算，群众出院时只付个人负担部分。`,
      '备案可以在线上办理，也可以到任一镇（街道）便民服务中心办理，即时生效。',
      '开通机构的名单在“定点医药机构名单”栏目更新。',
    ],
  }),
]

const told = (on: LocalDate, place: number, draw: Draw): DemoDocument => {
  const theme = themes[(place * 5 + draw.number(0, 2)) % themes.length] ?? themes[0]
  const { title, keywords, sentences } = theme(draw)
  return {
    key: `news-${place}`,
    kind: 'ordinary',
    column: 'news',
    title,
    on,
    dateWritten: on,
    topics: ['卫生、体育'],
    keywords,
    summary: sentences[0] ?? title,
    body: p(`（示例）${inWords(on)}，${sentences[0] ?? ''}`, ...sentences.slice(1)),
    channels: place % 3 === 0 ? [] : ['wechat'],
  }
}

/** 工作动态: about two a week. */
export const newsIn = (span: Span): readonly DemoDocument[] => {
  const draw = drawFrom(20_250_101)
  return span.every(4).map((on, place) => told(on, place, draw))
}
