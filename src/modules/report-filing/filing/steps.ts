import { signOffOfKind } from '#modules/sign-off'

/** How reports are signed off. 国办公开办函〔2021〕30号 makes 分管领导 the first responsible; the preset is practice. */
const signOff = signOffOfKind({
  table: 'report_chain',
  permission: 'report.sign',
  what: 'report.sign-off',
  preset: {
    office: { title: '工作机构负责人审核', role: 'office-director' },
    issue: { title: '分管领导签发', role: 'leader' },
  },
})

export const reportSignOff = signOff.on
export const reportSignOffView = signOff.view
export const setReportSignOff = signOff.set
