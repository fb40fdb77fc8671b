import type { DemoDocument } from './document.ts'
import type { Span } from './days.ts'
import { inWords, list, p, signedBy } from './html.ts'

const bureau = '示例县医疗保障局'

/** Month by month: what has to be announced, and what people should do. */
const yearly = [
  [1, '关于做好%年元旦春节期间医保服务工作的通告', ['值班窗口照常办理异地就医备案', '定点药店名单见附表']],
  [2, '关于开展%年度定点医药机构协议续签的公告', ['续签时间为一个月', '逾期不申请的，协议到期终止']],
  [3, '关于征集%年医保政务公开建议的公告', ['可以写信、来电、到窗口提出', '采纳情况在本栏目公布']],
  [4, '关于%年集中宣传月活动安排的公告', ['各镇（街道）设咨询点', '集中宣传月主题为依法使用医保基金']],
  [5, '关于公开举报医保违法违规行为渠道的公告', ['举报有奖励', '对举报人信息保密']],
  [6, '关于%年上半年新增定点零售药店受理结果的公示', ['公示期五个工作日', '对结果有异议的，书面提出']],
  [7, '关于医保信息系统升级暂停服务的通告', ['暂停时间为周六零时到六时', '急诊可以先记账后结算']],
  [8, '关于调整部分医疗服务项目价格的通告', ['共调整三十二项', '执行时间为下月一日']],
  [9, '关于做好%年度城乡居民基本医疗保险参保缴费的通告', ['集中缴费期到年底', '可以为家人代缴']],
  [10, '关于国庆假期医保经办服务安排的通告', ['假期设值班窗口', '线上服务不停']],
  [11, '关于%年度医疗救助对象动态核查的公告', ['由各镇（街道）入户核查', '结果公示七日']],
  [12, '关于做好%年度门诊慢特病资格复审的通告', ['到期人员可以在线提交材料', '逾期未复审的，待遇暂停']],
] as const

/** 通知公告: one a month. */
export const noticesIn = (span: Span): readonly DemoDocument[] =>
  span.years.flatMap((year) =>
    yearly.flatMap(([month, title, points], place): readonly DemoDocument[] => {
      const on = span.workday(year, month, 8 + (place % 5))
      if (on === undefined) return []
      return [
        {
          key: `notice-${year}-${month}`,
          kind: 'ordinary',
          column: 'notices',
          title: title.replace('%', String(year)),
          on,
          documentNumber: `示医保公告〔${year}〕${place + 1}号`,
          dateWritten: on,
          topics: ['卫生、体育'],
          keywords: ['公告'],
          summary: `${points[0]}；${points[1]}。`,
          body:
            p('（示例）为方便群众办事，现将有关事项公告如下：') +
            list(`${points[0]}。`, `${points[1]}。`, '咨询电话见本局公开指南。') +
            signedBy(bureau, inWords(on)),
          channels: month % 2 === 0 ? ['wechat', 'board'] : ['wechat'],
        },
      ]
    }),
  )
