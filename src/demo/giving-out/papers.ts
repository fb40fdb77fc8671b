import type { Paper } from '#platform/paper'
import type { Mark, WithholdingReason } from '#modules/release'

/** A document of an example, with what is withheld in it; the names and numbers are nobody's. */
export interface DemoPaper {
  readonly name: string
  readonly paper: Paper
  readonly withheld: readonly (readonly [text: string, reason: WithholdingReason, source: Mark['source']])[]
}

const paperOf = (title: string, lines: readonly string[]): Paper => ({
  title,
  language: 'zh-CN',
  blocks: lines.map((text) => ({ kind: 'paragraph', runs: [{ text }] })),
  pageNumbers: true,
})

/** Given out with an answer, whatever was asked for. */
export const given: DemoPaper = {
  name: '所申请的文件（示例）.pdf',
  paper: paperOf('所申请的文件', [
    '（示例）这里是申请人申请公开的文件，可以公开的部分如下。',
    '一、有关事项经示例县医疗保障局局务会议研究同意，自印发之日起执行。',
    '二、具体工作由贺某琴负责，手机13800001357，办公电话见本局网站。',
    '三、涉及的款项从结算账户支付，账号：9999000011112222。',
    '四、执行中的问题，向示例县医疗保障局反映。',
  ]),
  withheld: [
    ['贺某琴', 'privacy', 'hand'],
    ['13800001357', 'privacy', 'mobile'],
    ['9999000011112222', 'commercial', 'account'],
  ],
}

/** Waits for the second person. */
export const contract: DemoPaper = {
  name: '医保信息系统运行维护合同（示例）.pdf',
  paper: paperOf('医保信息系统运行维护合同', [
    '委托方：示例县医疗保障局。承接方：示例市云帆信息技术有限公司（示例）。',
    '一、合同总价四十八万元，分两期支付，验收后付清。',
    '二、承接方项目经理邹某林，手机13800002468，常驻现场。',
    '三、服务器的登录口令和网络拓扑列入保密附件，不随合同公开。',
    '四、合同自双方盖章之日起生效。（示例）',
  ]),
  withheld: [
    ['邹某林', 'privacy', 'hand'],
    ['13800002468', 'privacy', 'mobile'],
  ],
}

/** Somebody is still marking it. */
export const tender: DemoPaper = {
  name: '医保信息系统运行维护招标文件（示例）.pdf',
  paper: paperOf('医保信息系统运行维护招标文件', [
    '一、招标范围：医保经办系统的运行维护、备份和应急演练，服务期一年。',
    '二、采购人联系人岳某平，电话0000-8888003，手机13800003579。',
    '三、评标委员会成员名单在中标结果公布以前保密。',
    '四、投标文件应当于规定的时间以前递交。（示例）',
  ]),
  withheld: [['13800003579', 'privacy', 'mobile']],
}
