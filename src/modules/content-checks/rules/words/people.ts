import type { ListedPerson, ListName, Rule, Spot } from '../../model/index.ts'
import { inLines } from '../../model/index.ts'
import { basisOf } from './wordings.ts'

const posts =
  '总书记|书记|主席|总理|委员长|省长|市长|州长|盟长|区长|县长|旗长|乡长|镇长|部长|厅长|局长|司长|处长|科长|股长|所长|院长|行长|校长|主任|秘书长|组长|委员|常委|检察长|庭长|专员|巡视员|调研员'
const ranks = '常务副|第一副|副|代理|代|党组|党委|党工委'
const former = /(?:原|前|时任|曾任|候任|拟任)[^，。；、]{0,16}$/u

/** What a post is called without the body it is of: `副县长`. */
const core = new RegExp(`(?:(?:${ranks})?(?:${posts}))$`, 'u')
const before = new RegExp(`((?:${ranks})?(?:${posts}))[ 　]{0,2}$`, 'u')
const behind = new RegExp(`^[ 　]{0,2}((?:${ranks})?(?:${posts}))(?!助理|办公|会议|室|们)`, 'u')

/** Whether a title is one of those given: by what it is called, whatever body stands before it. */
const isGiven = (said: string, titles: readonly string[]): boolean =>
  titles.some((title) => (core.exec(title)?.[0] ?? title) === said)

const told = ({ name, titles, list }: ListedPerson, said: string): Omit<Spot, 'from' | 'to'> => {
  const [only, ...others] = titles.map((title) => core.exec(title)?.[0] ?? title)
  return {
    sentence: `${name}的职务写成了“${said}”，名单上是“${titles.join('、')}”，请核对。`,
    mend: others.length === 0 && only !== undefined ? only : null,
    severity: list.blocks ? 'blocks' : 'warns',
    basis: basisOf(list),
  }
}

const spotsFor = (text: string, person: ListedPerson): readonly Spot[] => {
  const spots: Spot[] = []
  for (let at = text.indexOf(person.name); at >= 0; at = text.indexOf(person.name, at + 1)) {
    const ahead = text.slice(Math.max(0, at - 30), at)
    const end = at + person.name.length
    const [was, follows] = [before.exec(ahead), behind.exec(text.slice(end, end + 12))]
    if (was?.[1] !== undefined && !former.test(ahead) && !isGiven(was[1], person.titles)) {
      const from = at - (ahead.length - was.index)
      spots.push({ from, to: from + was[1].length, ...told(person, was[1]) })
    } else if (was === null && follows?.[1] !== undefined && !isGiven(follows[1], person.titles)) {
      const from = end + follows[0].length - follows[1].length
      spots.push({ from, to: from + follows[1].length, ...told(person, follows[1]) })
    }
  }
  return spots
}

const list: ListName = { title: '示例名单', version: '1', source: '示例', blocks: true }
const people: readonly ListedPerson[] = [{ name: '赵示例', titles: ['示例县副县长'], list }]
const sample = (text: string) => ({ texts: [{ where: 'body', text }], people })

/** Names of a list with another title beside them than the list gives. */
export const listedPerson: Rule = {
  id: 'listed-person',
  title: '姓名与职务不符',
  basis: '国办秘函〔2019〕19号：严重表述错误单项否决',
  severity: 'blocks',
  fixed: true,
  examples: {
    bad: [sample('县长赵示例出席会议。'), sample('赵示例局长讲话。')],
    good: [
      sample('副县长赵示例出席会议。'),
      sample('示例县副县长赵示例出席会议。'),
      sample('时任县医疗保障局局长赵示例介绍了当年的情况。'),
      sample('赵示例同志到场。'),
    ],
  },
  find: (checked) =>
    checked.people.length === 0
      ? []
      : inLines(({ text }) => checked.people.flatMap((person) => spotsFor(text, person)), 'all')(checked),
}
