import { signOffOfKind } from '#modules/sign-off'

/** How decisions are signed off. 三级审签 where a body has set nothing: practice. */
const signOff = signOffOfKind({
  table: 'request_sign_off',
  permission: 'request.sign',
  what: 'request.sign-off',
  preset: {
    section: { title: '科室审核', role: 'section-head' },
    office: { title: '工作机构负责人审核', role: 'office-director' },
    issue: { title: '分管领导签发', role: 'leader' },
  },
})

export const signOffOf = signOff.on
export const signOffView = signOff.view
export const setSignOff = signOff.set
