import { html } from 'ghtml'
import { yuanText } from '#statute/fees'
import type { PublicSection } from '#modules/publishing'
import type { LetterToApplicant } from '#modules/letters'
import type { ApplicantAct, Tracked } from '#modules/requests'
import type { Frame } from '../frame.ts'
import { asTyped } from '../parts/as-typed.ts'
import { contactList } from '../parts/contact.ts'
import type { Filling, WaitingFile } from '../parts/fields.ts'
import { areaField, fieldId, filesField, problemSummary, textField } from '../parts/fields.ts'
import { layout } from '../parts/layout.ts'
import { termProof } from '../parts/term-proof.ts'
import { trackActPath, trackPath } from '../view/addresses.ts'
import { answersPart, otherLetters } from './tracked-letters.ts'

/** A request as its applicant sees it, and what they are about to do with it. */
export interface TrackedView extends Filling {
  readonly tracked: Tracked
  /** The body, where it has a section on the site. */
  readonly section: PublicSection | undefined
  /** Letters that went out on it. */
  readonly letters: readonly LetterToApplicant[]
  /** Opens this request again, for a while. */
  readonly pass: string
  /** What was just done, as a sentence. */
  readonly done?: string | undefined
  /** What they tried to do and must mend. */
  readonly does?: ApplicantAct['kind'] | undefined
  readonly sentence?: string | undefined
  readonly waiting: readonly WaitingFile[]
}

const labels: Readonly<Record<string, string>> = {
  text: '内容',
  title: '材料的名称',
  files: '文件',
  reason: '撤回的说明',
  sure: '确认撤回',
}

const fileHint = 'PDF、JPEG 或者 PNG，每个不超过 10 MB，一次最多 6 个。'

/** What was typed stands only in the form it was typed in. */
const fillingOf = (view: TrackedView, kind: ApplicantAct['kind']): Filling =>
  view.does === kind ? view : { value: () => '', problems: {} }

const actForm = (
  view: TrackedView,
  kind: ApplicantAct['kind'],
  {
    fields,
    button,
    quiet = false,
  }: { readonly fields: string; readonly button: string; readonly quiet?: boolean },
): string =>
  html`<form class="apply short" method="post" action="${trackActPath}" enctype="multipart/form-data">
    <input type="hidden" name="pass" value="${view.pass}" />
    <input type="hidden" name="seen" value="${view.tracked.seq}" />
    <input type="hidden" name="does" value="${kind}" />
    !${fields}
    <p><button class="button !${quiet ? 'quiet' : ''}" type="submit">${button}</button></p>
  </form>`

const waitingFor = (view: TrackedView, kind: ApplicantAct['kind']) => (view.does === kind ? view.waiting : [])

const askedOf = (
  { events }: Tracked,
  kind: 'clarification-asked' | 'explanation-asked',
): string | undefined => events.findLast((event) => event.kind === kind)?.asked ?? undefined

const untilHtml = (limit: string | undefined): string =>
  limit === undefined ? '' : html`<p>请在 <strong>${limit}</strong> 以前办理。</p>`

const answerForm = (view: TrackedView, kind: 'clarified' | 'explained'): string => {
  const filling = fillingOf(view, kind)
  const isClarified = kind === 'clarified'
  return actForm(view, kind, {
    fields: [
      areaField(
        {
          name: 'text',
          label: isClarified ? '补正的内容' : '说明的理由',
          rows: 6,
          longest: 20_000,
        },
        filling,
      ),
      filesField(
        { name: 'files', label: '附件', hint: fileHint, optional: true },
        waitingFor(view, kind),
        filling,
      ),
    ].join(''),
    button: isClarified ? '提交补正' : '提交说明',
  })
}

const todo = (view: TrackedView): string =>
  view.tracked.waits
    .map((wait) => {
      const { tracked } = view
      if (wait.for === 'payment')
        return html`<section class="todo" aria-labelledby="todo-payment">
          <h2 id="todo-payment">需要您缴纳信息处理费</h2>
          <p>
            应缴
            <strong>${tracked.fee === null ? '' : yuanText(tracked.fee)}</strong
            >，计算方法和缴费方式见收费通知。
          </p>
          !${untilHtml(wait.limit)}
          <p class="fine">
            逾期不缴费的，视为放弃申请；缴费以后，答复期限重新计算。缴费以后，可以在下面补充缴费凭证。
          </p>
        </section>`
      const isClarification = wait.for === 'clarification'
      const id = `todo-${wait.for}`
      return html`<section class="todo" aria-labelledby="${id}">
        <h2 id="${id}">${isClarification ? '需要您补正' : '需要您说明理由'}</h2>
        !${asTyped('blockquote', askedOf(tracked, isClarification ? 'clarification-asked' : 'explanation-asked') ?? '')}
        !${untilHtml(wait.limit)}
        !${
          isClarification
            ? '<p class="fine">没有正当理由逾期不补正的，视为放弃申请；补正以后，答复期限重新计算。</p>'
            : ''
        }
        !${answerForm(view, isClarification ? 'clarified' : 'explained')}
      </section>`
    })
    .join('')

const materialPart = (view: TrackedView): string => {
  const filling = fillingOf(view, 'material-added')
  return html`<details class="group" !${view.does === 'material-added' ? 'open' : ''}>
    <summary>补充材料</summary>
    !${actForm(view, 'material-added', {
      fields: [
        textField({ name: 'title', label: '材料的名称', longest: 200 }, filling),
        filesField(
          { name: 'files', label: '文件', hint: fileHint },
          waitingFor(view, 'material-added'),
          filling,
        ),
      ].join(''),
      button: '提交材料',
    })}
  </details>`
}

const withdrawPart = (view: TrackedView): string => {
  const filling = fillingOf(view, 'withdrawn')
  const wrong = filling.problems['sure']
  return html`<details class="group" !${view.does === 'withdrawn' ? 'open' : ''}>
    <summary>撤回申请</summary>
    <p>撤回以后，机关不再办理、不再答复，也不能恢复。仍然需要的，可以重新申请。</p>
    !${actForm(view, 'withdrawn', {
      fields: [
        areaField({ name: 'reason', label: '说明', rows: 3, longest: 2000, optional: true }, filling),
        html`<div class="field !${wrong === undefined ? '' : 'wrong'}">
          !${
            wrong === undefined
              ? ''
              : html`<p class="problem" id="${fieldId('sure')}-problem"><strong>要改正：</strong>${wrong}</p>`
          }
          <label class="choice">
            <input
              type="checkbox"
              name="sure"
              value="1"
              id="${fieldId('sure')}"
              !${wrong === undefined ? '' : html`aria-invalid="true" aria-describedby="${fieldId('sure')}-problem"`}
            /><span>我确认撤回这份申请</span>
          </label>
        </div>`,
      ].join(''),
      button: '撤回申请',
      quiet: true,
    })}
  </details>`
}

const fact = (term: string, text: string): string =>
  html`<div>
    <dt>${term}</dt>
    <dd>${text}</dd>
  </div>`

const datesHtml = ({ receivedOn, due, provisional, answers, redo }: Tracked): string => {
  const term = due === undefined ? '目前还不能确定' : `${due}${provisional ? '（暂定）' : ''}`
  const last = answers.at(-1)
  return html`<dl class="receipt-facts">
    !${fact('收到申请之日', receivedOn ?? '等待机关确认')}
    !${redo === undefined ? '' : fact('重新办理的起算之日', redo.on)}
    !${fact(redo === undefined ? '答复期限届满之日' : '重新答复的期限', term)}
    !${last === undefined || redo?.open === true ? '' : fact('办理结果', last.outcome)}
  </dl>`
}

/** Why it is answered anew, beside the new clock. */
const redoHtml = ({ redo }: Tracked): string =>
  redo === undefined
    ? ''
    : html`<p>
        ${redo.why}!${redo.open ? html`新的答复最迟在 <strong>${redo.due}</strong> 发出；先前的答复和文书仍然列在下面。` : ''}
      </p>`

const timeline = ({ events }: Tracked): string =>
  html`<section aria-labelledby="course">
    <h2 id="course">办理经过</h2>
    <ol class="course">
      !${events
        .map(({ on, text }) => html`<li><time datetime="${on}">${on}</time><span>${text}</span></li>`)
        .join('')}
    </ol>
  </section>`

/** How a request stands, how its due date was reached, and what its applicant may do. */
export const trackedPage = (frame: Frame, view: TrackedView): string => {
  const { tracked, section, done, sentence, problems } = view
  const { proof, may } = tracked
  return layout(frame, {
    title:
      sentence === undefined && Object.keys(problems).length === 0
        ? tracked.number
        : `有要改正的地方 - ${tracked.number}`,
    description: '政府信息公开申请的进度。',
    path: trackPath,
    at: '/request',
    sheets: ['apply.css'],
    trail: [{ href: '/request', text: '依申请公开' }],
    body: html`<div class="tracked">
      !${problemSummary(problems, labels, sentence)}
      !${done === undefined ? '' : html`<p class="told" role="status">${done}</p>`}
      <h1>${tracked.number}</h1>
      <p class="status">${tracked.status}</p>
      !${datesHtml(tracked)} !${redoHtml(tracked)} !${todo(view)} !${answersPart(tracked, view)}
      !${otherLetters(view)}
      !${
        proof === undefined
          ? ''
          : html`<section aria-labelledby="term">
              <h2 id="term">
                ${tracked.redo === undefined ? '期限怎样算出来的' : '第一次答复的期限怎样算出来的'}
              </h2>
              !${termProof(proof)}
            </section>`
      }
      !${timeline(tracked)}
      <section aria-labelledby="asked">
        <h2 id="asked">申请的内容</h2>
        !${asTyped('p', tracked.description)}
      </section>
      !${may.includes('material-added') ? materialPart(view) : ''}
      !${may.includes('withdrawn') ? withdrawPart(view) : ''}
      !${
        section === undefined
          ? ''
          : html`<section aria-labelledby="reach">
              <h2 id="reach">与${section.name}联系</h2>
              !${contactList(section.contact)}
            </section>`
      }
      <p class="fine">看完请关闭这一页，不要留在公用的电脑上。<a href="${trackPath}">查询另一份申请</a></p>
    </div>`,
  })
}
