import { html } from 'ghtml'
import type { PublicColumn } from '#modules/publishing'
import type { Frame } from '../frame.ts'
import { contactList } from '../parts/contact.ts'
import { applyPath, columnPath, decisionsPath, trackPath } from '../view/addresses.ts'
import type { ColumnPlace } from './column.ts'
import { columnLayout } from './column.ts'

const steps = (name: string): string =>
  html`<ol class="steps">
    <li>
      <h2>先查一查</h2>
      <p>已经主动公开的信息不用申请。请先用本站的搜索，或者按<a href="/disclosure">公开栏目</a>查找。</p>
    </li>
    <li>
      <h2>写一份申请</h2>
      <p>
        申请要用书面形式，包括数据电文；书写确有困难的，可以口头提出，由受理的工作机构代为填写。申请里写明：
      </p>
      <ul>
        <li>申请人的姓名或者名称、身份证明、联系方式；</li>
        <li>要的是哪一份信息：名称、文号，或者便于行政机关查询的其他特征；</li>
        <li>希望以什么形式得到，包括获取的方式和途径。</li>
      </ul>
      <p class="fine">《中华人民共和国政府信息公开条例》第二十九条</p>
    </li>
    <li>
      <h2>交给${name}</h2>
      <p>
        当面提交的，提交之日为收到；邮寄的，签收之日为收到；以平常信函寄送、不用签收的，以及通过互联网渠道提交的，机关会与您确认，确认之日为收到。
      </p>
      <p class="fine">《中华人民共和国政府信息公开条例》第三十一条</p>
    </li>
    <li>
      <h2>等待答复</h2>
      <p>
        能够当场答复的，当场答复；不能的，自收到之日起 20 个工作日内答复。需要延长的，最多再延长 20
        个工作日，并且告知您。征求第三方和其他机关意见的时间不计算在内。
      </p>
      <p class="fine">《中华人民共和国政府信息公开条例》第三十三条</p>
    </li>
    <li>
      <h2>申请不够明确，或者要收费</h2>
      <p>
        申请内容不明确的，机关自收到之日起 7
        个工作日内一次性告知补正；没有正当理由逾期不补正的，视为放弃申请。提供信息不收费；申请的数量、频次明显超过合理范围的，可以收取信息处理费，并且事先告知。
      </p>
      <p class="fine">《中华人民共和国政府信息公开条例》第三十条、第四十二条</p>
    </li>
    <li>
      <h2>对答复不服</h2>
      <p>
        可以依法申请行政复议或者提起行政诉讼，也可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报。答复书上会写明途径和期限。
      </p>
      <p class="fine">《中华人民共和国政府信息公开条例》第五十一条</p>
    </li>
  </ol>`

const guideLine = (guide: PublicColumn | undefined, slug: string): string =>
  guide === undefined
    ? ''
    : html`<p>
        申请表、受理时间和各种渠道，见<a href="${columnPath({ slug, code: guide.code })}">${guide.title}</a>。
      </p>`

/** 条例第二十九条: how to apply to a body for what it has not published, and where. */
export const requestPage = (frame: Frame, place: ColumnPlace): string => {
  const { section, columns, column } = place
  const guide = columns.find(({ part }) => part === 'guide')
  return columnLayout(frame, place, {
    path: columnPath({ slug: section.slug, code: column.code }),
    aloud: true,
    body: html`<p class="ask">
        <a class="button" href="${applyPath(section.slug)}">在线填写申请</a>
        <a class="button quiet" href="${trackPath}">查询办理进度</a>
        !${frame.log ? html`<a class="button quiet" href="${decisionsPath}">看看已有的答复</a>` : ''}
      </p>
      <div data-aloud>
        !${steps(section.name)}
        <section aria-labelledby="reach">
          <h2 id="reach">向${section.name}提交</h2>
          !${contactList(section.contact)} !${guideLine(guide, section.slug)}
        </section>
      </div>`,
  })
}
