import { html } from 'ghtml'
import type { PublicSection } from '#modules/publishing'
import { answerWays, wantedForms } from '#modules/requests'
import { applicants } from '#statute/applicants'
import type { RequestForm } from '#modules/requests'
import type { Frame } from '../frame.ts'
import { asTyped } from '../parts/as-typed.ts'
import type { WaitingFile } from '../parts/fields.ts'
import { layout } from '../parts/layout.ts'
import { applyPath } from '../view/addresses.ts'
import { applyLabels } from './apply.ts'

/** A form that came without proof of work, to be looked through and confirmed. */
export interface ApplyReview {
  readonly section: PublicSection
  readonly form: RequestForm
  /** What was typed, to be sent once more. */
  readonly fields: ReadonlyMap<string, string>
  readonly waiting: readonly WaitingFile[]
  readonly challenge: string
  /** The slip that says it was looked through. */
  readonly review: string
  readonly sentence?: string | undefined
}

const proofTitle = ({ applicantKind, proof }: RequestForm): string | null =>
  applicants[applicantKind].proofs.find(({ id }) => id === proof)?.title ?? null

const linesOf = (form: RequestForm): readonly (readonly [string, string | null])[] => [
  ['申请人', `${form.name}（${applicants[form.applicantKind].title}）`],
  [applyLabels['idNumber'] ?? '', `${proofTitle(form) ?? ''} ${form.idNumber ?? ''}`],
  [applyLabels['contact'] ?? '', form.contact],
  [applyLabels['phone'] ?? '', form.phone],
  [applyLabels['email'] ?? '', form.email],
  [applyLabels['address'] ?? '', [form.address, form.postcode].filter((text) => text !== null).join(' ')],
  ['经办人（代理人）', form.agent && `${form.agent.name} ${form.agent.idNumber} ${form.agent.phone}`],
  [applyLabels['description'] ?? '', form.description],
  [applyLabels['form'] ?? '', wantedForms[form.form]],
  [applyLabels['way'] ?? '', answerWays[form.way]],
  [applyLabels['help'] ?? '', form.help],
]

/** Fields that are made anew. */
const own = new Set(['challenge', 'solution', 'review', 'switch', 'edit'])

const hidden = (name: string, value: string): string =>
  html`<input type="hidden" name="${name}" value="${value}" />`

/** Everything once more, before it is handed in: the way without script. */
export const applyReviewPage = (frame: Frame, review: ApplyReview): string => {
  const { section, form, fields, waiting } = review
  const path = applyPath(section.slug)
  return layout(frame, {
    title: '请核对后确认提交',
    description: '核对申请的内容，确认以后提交。',
    path,
    at: '/request',
    sheets: ['apply.css'],
    trail: [{ href: '/request', text: '依申请公开' }],
    body: html`<h1>请核对后确认提交</h1>
      <p class="lead" role="status">
        ${review.sentence ?? '还没有提交。请从头看一遍，没有差错的，按“确认提交”。'}
      </p>
      <dl class="contact review">
        !${linesOf(form)
          .filter(([, text]) => text !== null && text !== '')
          .map(
            ([label, text]) =>
              html`<div>
                <dt>${label}</dt>
                !${asTyped('dd', text ?? '')}
              </div>`,
          )
          .join('')}
        <div>
          <dt>上传的文件</dt>
          <dd>${waiting.map(({ name }) => name).join('、')}</dd>
        </div>
      </dl>
      <form method="post" action="${path}" enctype="multipart/form-data" class="acts">
        !${[...fields]
          .filter(([name]) => !own.has(name))
          .map(([name, value]) => hidden(name, value))
          .join('')}
        !${waiting.map(({ slip }) => hidden('held', slip)).join('')}
        !${hidden('challenge', review.challenge)}!${hidden('review', review.review)}
        <button class="button" type="submit">确认提交</button>
        <button class="button quiet" type="submit" name="edit" value="1">返回修改</button>
      </form>`,
  })
}
