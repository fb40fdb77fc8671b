import { html } from 'ghtml'
import { applicants } from '#statute/applicants'
import type { PublicSection } from '#modules/publishing'
import { answerWays, wantedForms } from '#modules/requests'
import type { AskedMost } from '#modules/reuse'
import type { As } from '../applying/typed.ts'
import { organisationKinds } from '../applying/typed.ts'
import type { Frame } from '../frame.ts'
import { contactList } from '../parts/contact.ts'
import type { Filling, WaitingFile } from '../parts/fields.ts'
import {
  areaField,
  choiceField,
  filesField,
  problemSummary,
  selectField,
  textField,
} from '../parts/fields.ts'
import { askedMostList } from '../parts/asked-most.ts'
import { layout } from '../parts/layout.ts'
import { privacyNotice } from '../parts/privacy-notice.ts'
import { applyPath, trackPath } from '../view/addresses.ts'

/** The form as it is shown: who fills it in, what stands in it, what waits. */
export interface ApplyForm extends Filling {
  readonly section: PublicSection
  readonly as: As
  readonly waiting: readonly WaitingFile[]
  /** The challenge of the proof of work, as JSON. */
  readonly challenge: string
  /** What many had asked for and is public now. */
  readonly asked?: readonly AskedMost[]
  /** What is wrong with all of it. */
  readonly sentence?: string | undefined
}

/** What the fields are called, where they are named apart from the form. */
export const applyLabels: Readonly<Record<string, string>> = {
  applicantKind: '单位类型',
  name: '姓名（名称）',
  proof: '证件种类',
  idNumber: '证件号码',
  proofFiles: '身份证明',
  contact: '联系人',
  phone: '电话',
  email: '电子邮箱',
  address: '通信地址',
  postcode: '邮编',
  'agent.name': '经办人（代理人）姓名',
  'agent.idNumber': '经办人（代理人）证件号码',
  'agent.phone': '经办人（代理人）电话',
  'agent.files': '授权委托书和身份证明',
  description: '申请的政府信息',
  form: '需要的形式',
  way: '获取答复的方式',
  help: '需要的帮助',
}

const proofChoices = (as: As) => {
  const kinds = as === 'person' ? (['naturalPerson'] as const) : organisationKinds
  const all = kinds.flatMap((kind) => applicants[kind].proofs)
  return [...new Map(all.map(({ id, title }) => [id, { value: id, title }])).values()]
}

const fileHint = 'PDF、JPEG 或者 PNG，每个不超过 10 MB；可以用手机拍照。'

const personFields = (form: ApplyForm): string =>
  [
    textField({ name: 'name', label: '姓名', autocomplete: 'name', longest: 100 }, form),
    selectField({ name: 'proof', label: '证件种类' }, proofChoices('person'), form),
    textField({ name: 'idNumber', label: '证件号码', autocomplete: 'off', longest: 50 }, form),
    filesField({ name: 'proofFiles', label: '身份证明', hint: fileHint }, form.waiting, form),
  ].join('')

const organisationFields = (form: ApplyForm): string =>
  [
    selectField(
      { name: 'applicantKind', label: '单位类型' },
      organisationKinds.map((kind) => ({
        value: kind,
        title: `${applicants[kind].title}（${applicants[kind].meaning}）`,
      })),
      form,
    ),
    textField({ name: 'name', label: '单位名称', autocomplete: 'organization', longest: 100 }, form),
    selectField({ name: 'proof', label: '证照种类' }, proofChoices('organisation'), form),
    textField({ name: 'idNumber', label: '证照号码', autocomplete: 'off', longest: 50 }, form),
    filesField({ name: 'proofFiles', label: '证照', hint: fileHint }, form.waiting, form),
    textField({ name: 'contact', label: '联系人', optional: true, longest: 50 }, form),
  ].join('')

const agentFields = (form: ApplyForm, optional: boolean): string =>
  [
    textField({ name: 'agent.name', label: '姓名', optional, longest: 100 }, form),
    textField(
      { name: 'agent.idNumber', label: '证件号码', optional, autocomplete: 'off', longest: 50 },
      form,
    ),
    textField({ name: 'agent.phone', label: '电话', optional, type: 'tel', longest: 32 }, form),
    filesField(
      { name: 'agent.files', label: '授权委托书和本人身份证明', hint: fileHint, optional },
      form.waiting,
      form,
    ),
  ].join('')

const agentPart = (form: ApplyForm): string => {
  if (form.as === 'organisation')
    return html`<fieldset class="group">
      <legend>经办人</legend>
      <p class="fine">替单位办理这份申请的人。法定代表人本人办理的，请上传法定代表人身份证明。</p>
      !${agentFields(form, false)}
    </fieldset>`
  const isOpen =
    ['agent.name', 'agent.idNumber', 'agent.phone'].some((name) => form.value(name) !== '') ||
    Object.keys(form.problems).some((name) => name.startsWith('agent.')) ||
    form.waiting.some(({ field }) => field === 'agent.files')
  return html`<details class="group" !${isOpen ? 'open' : ''}>
    <summary>请别人代理的，在这里填写代理人</summary>
    !${agentFields(form, true)}
  </details>`
}

const contactFields = (form: ApplyForm): string =>
  [
    textField(
      { name: 'phone', label: '电话', type: 'tel', autocomplete: 'tel', longest: 32, optional: true },
      form,
    ),
    textField(
      {
        name: 'email',
        label: '电子邮箱',
        type: 'email',
        autocomplete: 'email',
        longest: 254,
        optional: true,
      },
      form,
    ),
    textField(
      {
        name: 'address',
        label: '通信地址',
        autocomplete: 'street-address',
        longest: 200,
        optional: true,
      },
      form,
    ),
    textField(
      {
        name: 'postcode',
        label: '邮编',
        autocomplete: 'postal-code',
        inputmode: 'numeric',
        longest: 20,
        optional: true,
      },
      form,
    ),
  ].join('')

const wanted = (form: ApplyForm): string => {
  const choices = (words: Readonly<Record<string, string>>) =>
    Object.entries(words).map(([value, title]) => ({ value, title }))
  return [
    areaField(
      {
        name: 'description',
        label: '申请的政府信息',
        rows: 8,
        longest: 5000,
        hint: '请写名称、文号，或者便于查找的其他特征，例如时间、地点、事项。一份申请写一件事，办得更快。不用说明用途。',
      },
      form,
    ),
    choiceField({ name: 'form', label: '需要的形式' }, choices(wantedForms), form),
    choiceField(
      {
        name: 'way',
        label: '获取答复的方式',
        hint: '选邮寄的要填通信地址，选电子邮件的要填电子邮箱。',
      },
      choices(answerWays),
      form,
    ),
    textField(
      {
        name: 'help',
        label: '阅读、视听有困难的，需要什么帮助',
        optional: true,
        longest: 500,
      },
      form,
    ),
  ].join('')
}

/** Two forms; the button sends what was typed, so that the other one has it too, without script. */
const asSwitch = (as: As): string => {
  const one = (value: As, title: string): string =>
    value === as
      ? html`<span class="as-now" aria-current="true">${title}</span>`
      : html`<button class="button quiet" type="submit" name="switch" value="${value}" formnovalidate>
          改为${title}
        </button>`
  return html`<div class="as" role="group" aria-label="申请人">
    !${one('person', '以个人名义申请')}!${one('organisation', '以单位名义申请')}
    <input type="hidden" name="as" value="${as}" />
  </div>`
}

const orally = ({ name, contact }: PublicSection): string =>
  html`<details class="group">
    <summary>书写有困难的，可以口头申请</summary>
    <p>
      请到${name}当面说，工作人员代您填写申请表，读给您听，由您签名或者按手印确认。不会使用手机、电脑的，也可以当面提交或者邮寄纸质申请。
    </p>
    !${contactList(contact)}
  </details>`

/** The form of 条例第二十九条, for one body. */
export const applyPage = (frame: Frame, form: ApplyForm): string => {
  const { section, as, problems, challenge, sentence } = form
  const path = applyPath(section.slug)
  const isWrong = Object.keys(problems).length > 0 || sentence !== undefined
  return layout(frame, {
    title: `${isWrong ? '有要改正的地方 - ' : ''}向${section.name}申请政府信息公开`,
    description: `在线填写政府信息公开申请，向${section.name}提交，不用注册账号。`,
    path,
    at: '/request',
    scripts: ['apply.js'],
    sheets: ['apply.css'],
    trail: [{ href: '/request', text: '依申请公开' }],
    body: html`<h1>向${section.name}申请政府信息公开</h1>
      <p class="lead">
        不用注册账号，不问用途。提交以后得到编号和查询码，凭查询码在网上<a href="${trackPath}"
          >查进度、补正、看结果</a
        >。
      </p>
      <p class="fine">
        已经公开的信息不用申请，请先<a href="/search">查一查</a>。怎样申请、多久答复，见<a href="/request"
          >申请说明</a
        >。
      </p>
      !${askedMostList(form.asked ?? [])} !${orally(section)}
      !${problemSummary(problems, applyLabels, sentence)}
      <form
        class="apply"
        method="post"
        action="${path}"
        enctype="multipart/form-data"
        data-draft="${section.slug}"
      >
        <input
          type="hidden"
          name="challenge"
          value="${challenge}"
          data-worker="${frame.site.asset('apply-worker.js')}"
        />
        <input type="hidden" name="solution" value="" />
        <button class="visually-hidden" type="submit" tabindex="-1" aria-hidden="true">提交</button>
        !${asSwitch(as)}
        <fieldset class="group">
          <legend>申请人</legend>
          !${as === 'person' ? personFields(form) : organisationFields(form)}
        </fieldset>
        <fieldset class="group">
          <legend>联系方式</legend>
          <p class="fine">电话、电子邮箱、通信地址至少填一项。</p>
          !${contactFields(form)}
        </fieldset>
        !${agentPart(form)}
        <fieldset class="group">
          <legend>申请的内容</legend>
          !${wanted(form)}
        </fieldset>
        !${privacyNotice(section)}
        <p class="draft fine" data-draft-line hidden>
          填写的文字暂时保存在您这台设备的浏览器里，七天以后或者提交以后清除；证件号码和文件不保存。
          <button class="button quiet" type="button" data-draft-clear>清除草稿</button>
          <span role="status" data-draft-told></span>
        </p>
        <p><button class="button" type="submit">提交申请</button></p>
        <p class="fine" role="status" data-work-told></p>
      </form>`,
  })
}
