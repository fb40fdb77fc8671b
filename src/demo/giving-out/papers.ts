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

/** Given out with an answer. */
export const agreement: DemoPaper = {
  name: '定点医药机构医保服务协议（示例）.pdf',
  paper: paperOf('定点医药机构医保服务协议', [
    '甲方：示例县医疗保障局。乙方：示例县仁和药房（示例）。',
    '一、乙方为参保人员提供购药服务，按医保支付标准结算，年度结算总额为一百二十六万元。',
    '二、乙方联系人贺某琴，手机13800001357，结算账号：9999000011112222。',
    '三、乙方的供货渠道为示例市康宁医疗器械有限公司（示例），单品报价见附表。',
    '四、协议有效期一年，自签订之日起计算。（示例）',
  ]),
  withheld: [
    ['贺某琴', 'privacy', 'hand'],
    ['13800001357', 'privacy', 'mobile'],
    ['9999000011112222', 'commercial', 'account'],
    ['示例市康宁医疗器械有限公司（示例）', 'commercial', 'hand'],
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
