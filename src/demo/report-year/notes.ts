import type { NoteText } from '#modules/report-filing'
import { parseLocalDate } from '#statute/calendar'

const note = (
  kind: NoteText['kind'],
  on: string,
  title: string,
  more: Partial<Pick<NoteText, 'people' | 'result'>> = {},
): NoteText => ({ kind, on: parseLocalDate(on), title, people: null, result: null, ...more })

/** What the office noted for the report of a year that is over. */
export const lastYearNotes = (year: number): readonly NoteText[] => [
  note('training', `${year}-04-17`, '依申请公开的登记和期限', { people: 26 }),
  note('training', `${year}-09-11`, '区分处理和保密审查', { people: 31 }),
  note('inspection', `${year}-06-20`, '对各科室栏目更新情况逐项检查', {
    result: '两个超过更新间隔的栏目已经补齐',
  }),
  note('problem', `${year}-12-20`, '个别文件的解读晚于文件发布，解读形式以文字为主', {
    result: '文件和解读同时送审、同时发布，增加了问答和图解',
  }),
  note('problem', `${year}-12-20`, '科室提供依申请公开材料的时间偏紧', {
    result: '交办时同时写明科室的期限，到期前三个工作日提醒',
  }),
  note('measure', `${year}-12-22`, '起草文件时同步起草解读，没有解读的不送审'),
  note('measure', `${year}-12-22`, '交办科室的期限比法定期限提前五个工作日'),
]

/** What is noted so far for the year that runs. */
export const thisYearNotes = (year: number): readonly NoteText[] => [
  note('training', `${year}-03-12`, '政府信息公开年度报告的统计口径', { people: 18 }),
  note('training', `${year}-07-09`, '答复文书的写法', { people: 29 }),
  note('problem', `${year}-11-02`, '群众关心的报销比例、定点机构等信息分散在几个栏目，查找不够方便'),
  note('measure', `${year}-11-02`, '把常查的事项集中到一个专题，附办事入口和咨询电话'),
]
