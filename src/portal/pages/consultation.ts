import { html } from 'ghtml'
import { valueOn } from '#statute/dated'
import { thirdPartyTerm } from '#statute/deadlines'
import type { PublicSection } from '#modules/publishing'
import type { Consultation } from '#modules/requests'
import type { Frame } from '../frame.ts'
import { asTyped } from '../parts/as-typed.ts'
import { contactList } from '../parts/contact.ts'
import type { Filling, WaitingFile } from '../parts/fields.ts'
import { areaField, choiceField, filesField, problemSummary } from '../parts/fields.ts'
import { layout } from '../parts/layout.ts'
import type { Tag } from '../parts/page.ts'

const unlisted: readonly Tag[] = [['robots', 'noindex, nofollow']]

/** What a third party is asked, and what it has filled in so far. */
export interface ConsultationForm extends Filling {
  readonly path: string
  readonly consultation: Consultation
  readonly section: PublicSection | undefined
  readonly waiting: readonly WaitingFile[]
  readonly sentence?: string | undefined
}

const labels = { agrees: '是否同意公开', opinion: '理由', files: '附件' }

const reach = (section: PublicSection | undefined): string =>
  section === undefined
    ? ''
    : html`<section aria-labelledby="reach">
        <h2 id="reach">与${section.name}联系</h2>
        !${contactList(section.contact)}
      </section>`

/** 条例第三十二条: a third party is asked whether it agrees. */
export const consultationPage = (frame: Frame, form: ConsultationForm): string => {
  const { consultation, section, problems, sentence, path, waiting } = form
  const { number, askedOn, limit, question } = consultation
  return layout(frame, {
    title: '征求您的意见',
    description: '政府信息公开征求第三方意见。',
    path,
    at: '/request',
    tags: unlisted,
    sheets: ['apply.css'],
    body: html`<div class="tracked">
      <h1>征求您的意见</h1>
      <p class="lead">
        ${section?.name ?? '机关'}正在办理政府信息公开申请（${number}），其中的信息涉及您（贵单位）。依照《中华人民共和国政府信息公开条例》第三十二条，请说明是否同意公开，并写明理由。
      </p>
      !${problemSummary(problems, labels, sentence)}
      <dl class="receipt-facts">
        <div>
          <dt>发出日期</dt>
          <dd>${askedOn}</dd>
        </div>
        <div>
          <dt>答复期限</dt>
          <dd>${limit ?? `自收到征求意见书之日起${valueOn(thirdPartyTerm, askedOn).count}个工作日内`}</dd>
        </div>
      </dl>
      <section aria-labelledby="question">
        <h2 id="question">征求意见的内容</h2>
        !${asTyped('blockquote', question)}
      </section>
      <section aria-labelledby="answer">
        <h2 id="answer">您的答复</h2>
        <form class="apply" method="post" action="${path}" enctype="multipart/form-data">
          !${choiceField(
            { name: 'agrees', label: labels.agrees },
            [
              { value: 'yes', title: '同意公开' },
              { value: 'no', title: '不同意公开' },
            ],
            form,
          )}
          !${areaField(
            {
              name: 'opinion',
              label: labels.opinion,
              rows: 8,
              longest: 20_000,
              hint: '不同意的，请写明公开会怎样损害您的合法权益。',
            },
            form,
          )}
          !${filesField(
            {
              name: 'files',
              label: labels.files,
              hint: 'PDF、JPEG 或者 PNG，每个不超过 10 MB。',
              optional: true,
            },
            waiting,
            form,
          )}
          <p class="fine">
            逾期不答复的，由机关依照条例决定是否公开；第三方不同意公开且有合理理由的，不予公开；机关认为不公开可能对公共利益造成重大影响的，可以决定公开，并书面告知您。这个链接只能提交一次。
          </p>
          <p><button class="button" type="submit">提交答复</button></p>
        </form>
      </section>
      !${reach(section)}
    </div>`,
  })
}

/** The answer was taken; or the link is good no more. Both are pages of their own and tell nothing else. */
export const consultationEndPage = (
  frame: Frame,
  {
    title,
    sentence,
    section,
  }: { readonly title: string; readonly sentence: string; readonly section?: PublicSection | undefined },
): string =>
  layout(frame, {
    title,
    description: '政府信息公开征求第三方意见。',
    path: '',
    at: '/request',
    tags: unlisted,
    sheets: ['apply.css'],
    body: html`<div class="tracked">
      <h1>${title}</h1>
      <p class="lead" role="status">${sentence}</p>
      !${reach(section)}
    </div>`,
  })
