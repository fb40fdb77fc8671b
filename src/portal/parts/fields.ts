import { html } from 'ghtml'
import type { FieldProblems } from '#platform/refusal'
import { attributes } from './attributes.ts'

/** A form while it is filled in: what was typed so far, and what is wrong with it. */
export interface Filling {
  readonly value: (name: string) => string
  readonly problems: FieldProblems
}

export interface Field {
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** It may be left empty; says so behind the label. */
  readonly optional?: boolean
  readonly type?: 'text' | 'tel' | 'email' | 'password'
  readonly autocomplete?: string
  readonly longest?: number
  /** Digits, letters: shown by telephones as a keyboard of that kind. */
  readonly inputmode?: 'numeric' | 'text'
}

/** The id of the element of a field; names may have dots. */
export const fieldId = (name: string): string => `f-${name.replaceAll('.', '-')}`

const described = (name: string, hint: string | undefined, problem: string | undefined) =>
  [
    problem === undefined ? undefined : `${fieldId(name)}-problem`,
    hint === undefined ? undefined : `${fieldId(name)}-hint`,
  ]
    .filter((id) => id !== undefined)
    .join(' ')

const problemHtml = (name: string, problem: string | undefined): string =>
  problem === undefined
    ? ''
    : html`<p class="problem" id="${fieldId(name)}-problem"><strong>要改正：</strong>${problem}</p>`

const hintHtml = (name: string, hint: string | undefined): string =>
  hint === undefined ? '' : html`<p class="fine" id="${fieldId(name)}-hint">${hint}</p>`

const labelHtml = ({ label, optional }: Pick<Field, 'label' | 'optional'>): string =>
  html`${label}!${optional === true ? '<span class="optional">（可以不填）</span>' : ''}`

/** Label, what is wrong, the element with the attributes that tie them together, a hint. */
const around = (
  field: Pick<Field, 'name' | 'label' | 'hint' | 'optional'>,
  { problems }: Filling,
  element: (tied: string) => string,
): string => {
  const { name, hint } = field
  const problem = problems[name]
  const tied = attributes({
    id: fieldId(name),
    name,
    'aria-describedby': described(name, hint, problem),
    'aria-invalid': problem === undefined ? undefined : 'true',
  })
  return html`<div class="field !${problem === undefined ? '' : 'wrong'}">
    <label for="${fieldId(name)}">!${labelHtml(field)}</label>
    !${problemHtml(name, problem)} !${element(tied)} !${hintHtml(name, hint)}
  </div>`
}

/** A line to type in. */
export const textField = (field: Field, filling: Filling): string => {
  const { type = 'text', autocomplete, longest, inputmode, optional, name } = field
  return around(field, filling, (tied) => {
    const more = attributes({ type, autocomplete, maxlength: longest, inputmode, value: filling.value(name) })
    return `<input${tied}${more}${optional === true ? '' : ' required'} />`
  })
}

/** A text of several lines. */
export const areaField = (field: Field & { readonly rows: number }, filling: Filling): string =>
  around(field, filling, (tied) => {
    const more = attributes({ rows: field.rows, maxlength: field.longest })
    // A line break right behind the tag is none of the text.
    return `<textarea${tied}${more}${field.optional === true ? '' : ' required'}>\n${html`${filling.value(field.name)}`}</textarea>`
  })

export interface Choice {
  readonly value: string
  readonly title: string
  readonly hint?: string
}

/** A list of which one is chosen. */
export const selectField = (
  field: Pick<Field, 'name' | 'label' | 'hint' | 'optional'>,
  choices: readonly Choice[],
  filling: Filling,
): string =>
  around(field, filling, (tied) => {
    const chosen = filling.value(field.name)
    const options = choices.map(
      ({ value, title }) =>
        html`<option value="${value}" !${value === chosen ? 'selected' : ''}>${title}</option>`,
    )
    return `<select${tied} required><option value="">请选择</option>${options.join('')}</select>`
  })

/** A few choices, all in view. */
export const choiceField = (
  { name, label, hint }: Pick<Field, 'name' | 'label' | 'hint'>,
  choices: readonly Choice[],
  { value, problems }: Filling,
): string => {
  const problem = problems[name]
  const tied = attributes({ 'aria-describedby': described(name, hint, problem) })
  return html`<fieldset class="field choices !${problem === undefined ? '' : 'wrong'}" !${tied}>
    <legend>${label}</legend>
    !${problemHtml(name, problem)}!${hintHtml(name, hint)}
    !${choices
      .map(
        (choice, index) =>
          html`<label class="choice">
            <input
              type="radio"
              name="${name}"
              value="${choice.value}"
              id="${index === 0 ? fieldId(name) : `${fieldId(name)}-${index}`}"
              required
              !${value(name) === choice.value ? 'checked' : ''}
            />
            <span
              >${choice.title}!${choice.hint === undefined ? '' : html`<small>${choice.hint}</small>`}</span
            >
          </label>`,
      )
      .join('')}
  </fieldset>`
}

/** A file that was sent already and waits, with the slip that names it. */
export interface WaitingFile {
  readonly field: string
  readonly name: string
  readonly slip: string
}

/** Files, among them those that came before: they need not be chosen again. */
export const filesField = (
  field: Pick<Field, 'name' | 'label' | 'hint' | 'optional'>,
  waiting: readonly WaitingFile[],
  filling: Filling,
): string => {
  const here = waiting.filter((each) => each.field === field.name)
  const kept = here.map(
    ({ name, slip }) =>
      html`<label class="choice">
        <input type="checkbox" name="held" value="${slip}" checked /><span>已经上传：${name}</span>
      </label>`,
  )
  const input = around(
    field,
    filling,
    (tied) => `<input${tied} type="file" multiple accept=".pdf,.jpg,.jpeg,.png" />`,
  )
  return `${input}${kept.length === 0 ? '' : `<div class="waiting">${kept.join('')}</div>`}`
}

/** All that is wrong, at the head of the form, each line leading to its field. */
export const problemSummary = (
  problems: FieldProblems,
  labels: Readonly<Record<string, string>>,
  sentence?: string,
): string => {
  const names = Object.keys(problems)
  if (names.length === 0 && sentence === undefined) return ''
  return html`<div class="refused summary" role="alert" id="problems" tabindex="-1">
    <p><strong>还没有提交。</strong>${sentence ?? `有 ${names.length} 处要改正，已经填写的内容都还在：`}</p>
    <ul>
      !${names
        .map(
          (name) =>
            html`<li>
              <a href="#${fieldId(name)}">${labels[name] ?? '表单'}：${problems[name] ?? ''}</a>
            </li>`,
        )
        .join('')}
    </ul>
  </div>`
}
