import type { Rule } from '../../model/index.ts'
import { inLines, spotsOf } from '../../model/index.ts'

const taken =
  /(?:(?<![禁止请可能不得未经])(?:转载自|转自|摘自|摘编自)|(?<!\p{sc=Han})(?:本文|文章)来源[:：]|(?<!\p{sc=Han})来源[:：]|新华社[\p{sc=Han}]{2,6}\d{1,2}月\d{1,2}日电|(?<!\p{sc=Han})据(?:新华社|人民日报|央视新闻|中新社)(?:报道|消息)?)/gu

/** 转载注明来源: words of another's text, and no source in the field the public reads. */
export const reprintSource: Rule = {
  id: 'reprint-source',
  title: '转载没有注明来源',
  basis: '国办发〔2017〕47号《政府网站发展指引》：转载内容注明来源',
  severity: 'warns',
  examples: {
    bad: ['本文转载自国家医疗保障局网站。', '来源：某某日报', '新华社北京5月6日电'],
    good: [
      '资金来源：财政拨款。',
      '数据来源：统计年报',
      '未经许可，禁止转载。',
      { texts: [{ where: 'body', text: '来源：某某日报' }], source: '某某日报' },
    ],
  },
  find: (checked) =>
    checked.source === null
      ? inLines(({ where, text }) =>
          where === 'body'
            ? spotsOf(taken, text, ([quote]) => ({
                sentence: `“${quote}”：正文像是转载的，“来源”一栏却空着。转载的请填写来源。`,
              })).slice(0, 1)
            : [],
        )(checked).slice(0, 1)
      : [],
}
