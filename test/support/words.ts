import type { Draw } from './draw.ts'

/** Names made of parts: none is meant to be a real office. */
export const organisationName = (draw: Draw): string => {
  const place = draw.pick([
    '临溪',
    '云麓',
    '清河湾',
    '望城坡',
    '东屏',
    '石桥',
    '青岚',
    '海棠',
    '北渡',
    '金穗',
  ])
  const level = draw.pick(['县', '市', '区'])
  const office = draw.pick([
    '医疗保障局',
    '财政局',
    '人民政府',
    '人民政府办公室',
    '教育体育局',
    '市场监督管理局',
    '自然资源和规划局',
    '卫生健康委员会',
    '住房和城乡建设局',
    '水务局',
    '应急管理局',
  ])
  const upper = draw.pick(['', '', '南陵市', '云川省安平市'])
  return `${upper === '' ? place : `${upper}${place}`}${level === '市' && upper !== '' ? '区' : level}${office}`
}

/** Sentences on the year's work, without the numbers the tables know. */
const sentences: readonly ((draw: Draw, year: number) => string)[] = [
  () => '健全政务公开工作机制，明确分管领导和责任科室，做到任务到岗、责任到人。',
  (draw) => `全年通过门户网站发布各类信息${draw.int(1, 480)}条，其中政策解读${draw.int(1, 40)}篇。`,
  (_, year) => `${year}年，坚持“以公开为常态、不公开为例外”，围绕群众关切做好信息发布。`,
  (draw) => `政务新媒体推送消息${draw.int(1, 480)}条，阅读量达${draw.int(1, 90)}.${draw.int(1, 9)}万人次。`,
  () => '严格落实《政务信息发布审核办法》，实行“三审三校”，公开前保密审查率达100%。',
  (draw) => `组织业务培训${draw.int(1, 12)}次，参训人员${draw.int(20, 300)}人次，进一步提升队伍能力。`,
  () => '对照公开目录逐项核对，及时补齐缺项，清理失效链接；对已废止的文件标明效力。',
  () => 'AB岗人员做到“1+1”搭配，确保工作不断档。',
]

/** A paragraph of one to four different sentences: no spaces inside, a full stop at its end. */
export const paragraph = (draw: Draw, year: number): string => {
  const first = draw.int(0, sentences.length - 1)
  const count = draw.int(1, 4)
  return Array.from({ length: count }, (_, at) =>
    sentences[(first + at) % sentences.length]?.(draw, year),
  ).join('')
}

export const streetAddress = (draw: Draw): string =>
  `${draw.pick(['建设路', '人民东路', '学府街', '滨江大道'])}${draw.int(1, 399)}号${draw.int(1, 9)}楼${draw.int(1, 9)}0${draw.int(1, 9)}室`
