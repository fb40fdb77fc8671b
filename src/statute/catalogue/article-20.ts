import type { Basis } from './basis.ts'
import { article } from './basis.ts'

/** One item of what every body publishes on its own. */
export interface StatutoryItem {
  /** Its code: `20.5` is 第二十条第（五）项. */
  readonly code: string
  /** As short as a column can bear. */
  readonly title: string
  /** What it covers, after the words of the law. */
  readonly covers: string
  readonly basis: Basis
}

const numerals = [
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
  '十三',
  '十四',
  '十五',
]

const item = (number: number, title: string, covers: string): StatutoryItem => ({
  code: `20.${number}`,
  title,
  covers,
  basis: article(`二十条第（${numerals[number - 1] ?? ''}）项`),
})

/** 条例第二十条: the fifteen items, in the order of the law. */
export const article20: readonly StatutoryItem[] = [
  item(1, '法规规章和规范性文件', '行政法规、规章和规范性文件'),
  item(2, '机关概况', '机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名'),
  item(3, '规划和政策', '国民经济和社会发展规划、专项规划、区域规划及相关政策'),
  item(4, '统计信息', '国民经济和社会发展统计信息'),
  item(5, '行政许可和管理服务事项', '办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果'),
  item(
    6,
    '行政处罚和行政强制',
    '实施行政处罚、行政强制的依据、条件、程序，以及本机关认为具有一定社会影响的行政处罚决定',
  ),
  item(7, '财政预算和决算', '财政预算、决算信息'),
  item(8, '行政事业性收费', '行政事业性收费项目及其依据、标准'),
  item(9, '政府集中采购', '政府集中采购项目的目录、标准及实施情况'),
  item(10, '重大建设项目', '重大建设项目的批准和实施情况'),
  item(11, '民生政策和落实', '扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况'),
  item(12, '突发公共事件', '突发公共事件的应急预案、预警信息及应对情况'),
  item(13, '监督检查', '环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况'),
  item(14, '公务员招考', '公务员招考的职位、名额、报考条件等事项以及录用结果'),
  item(15, '其他法定内容', '法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息'),
]
