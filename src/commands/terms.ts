import type { Words } from '../model/words.ts';
import { LEVEL_TERMS } from './level-terms.ts';
import { REPORT_TERMS } from './report-terms.ts';
import { term, type Term } from './term.ts';

/** The elements of an item, and what stands in them. */
const ELEMENTS: readonly Term[] = [
  term({ zh: '公开事项', en: 'name' }, ['二级事项', '事项名称', '三级事项'], {
    zh: '公开的是什么，如“办事指南”“救助标准”。',
    en: 'What is disclosed, such as a guide or a rate: the second-level item.',
  }),
  term({ zh: '一级事项', en: 'category' }, ['公开类别'], {
    zh: '事项所属的大类，如“最低生活保障”。',
    en: 'The first-level item that an item belongs to.',
  }),
  term(
    { zh: '公开内容', en: 'content' },
    ['公开要素', '公开内容(要素)', '内容要素', '公开内容（要素）'],
    { zh: '公开时必须写明的各项要素，逐项列出。', en: 'What must be shown, as a list of elements.' },
    'content-',
  ),
  term(
    { zh: '公开依据', en: 'basis' },
    ['法律依据'],
    {
      zh: '要求公开的法律、法规、规章或规范性文件，写全称，能写文号的写文号。',
      en: 'The acts that demand disclosure: full titles, with their numbers.',
    },
    'basis-',
  ),
  term(
    { zh: '公开时限', en: 'deadline' },
    ['时限'],
    {
      zh: '从什么时候起、多少日内必须公开。一般为信息形成或者变更之日起20个工作日内（《政府信息公开条例》第二十六条），另有规定的从其规定。',
      en: 'By when after which event something must be disclosed: 20 working days from formation or change (Disclosure Regulation, article 26) unless another act sets a period.',
    },
    'deadline-',
  ),
  term(
    { zh: '公开主体', en: 'subject' },
    [],
    {
      zh: '负责公开的具体单位，如“清源县民政局”，不写“民政部门”这类统称。',
      en: 'The body that must publish, by its name; never a general word for such bodies.',
    },
    'subject-',
  ),
  term(
    { zh: '公开渠道和载体', en: 'channel' },
    ['公开渠道', '公开载体', '公开形式'],
    {
      zh: '公开在哪里：十三个标准渠道中的一个或几个，或者有名称的平台。',
      en: 'Where it is published: some of the thirteen standard boxes, or a platform that is named.',
    },
    'channel-',
  ),
  term(
    { zh: '公开对象', en: 'audience' },
    [],
    { zh: '对谁公开：全社会，或者写明是谁的特定群体。', en: 'To whom: everyone, or a group that is named.' },
    'audience-',
  ),
  term(
    { zh: '全社会', en: 'everyone' },
    ['面向社会', '社会公众'],
    { zh: '公开对象的一种：任何人都可以看到。', en: 'An audience: anybody may see it.' },
    'audience-',
  ),
  term(
    { zh: '特定群体', en: 'group' },
    ['特定对象', '特定群众', 'specific group'],
    {
      zh: '公开对象的一种：只对写明的人公开，如申请人、被征收人。只勾选而不写明是谁，等于没有写。',
      en: 'An audience: those who are named, such as the applicants. Ticked without saying who, it says nothing.',
    },
    'audience-',
  ),
  term(
    { zh: '公开方式', en: 'method' },
    ['公开属性'],
    { zh: '主动公开，或依申请公开，二者选一。', en: 'Proactive or on request: exactly one of the two.' },
    'method-',
  ),
  term(
    { zh: '主动公开', en: 'proactive' },
    ['主动', 'proactive disclosure'],
    {
      zh: '不待申请就公开（《政府信息公开条例》第十九条至第二十一条）。',
      en: 'Disclosed without being asked (Disclosure Regulation, articles 19 to 21).',
    },
    'method-',
  ),
  term(
    { zh: '依申请公开', en: 'on-request' },
    ['依申请', 'on request'],
    {
      zh: '有人申请才公开，一般20个工作日内答复（《政府信息公开条例》第二十七条、第三十三条）。',
      en: 'Disclosed when somebody asks; answered within 20 working days as a rule (Disclosure Regulation, articles 27 and 33).',
    },
    'method-',
  ),
  term(
    { zh: '公开层级', en: 'level' },
    ['层级', '县级', '乡级', '村级'],
    {
      zh: '由哪一级公开：县级、乡级、村级。事项没有写的，依目录所属地方的层级。',
      en: 'Which level of government publishes: county, town or village; that of the catalogue’s place where the item says none.',
    },
    'level-',
  ),
  term(
    { zh: '序号', en: 'number' },
    [],
    {
      zh: '表中印出的顺序号。每年重排，不能当作事项的编号。',
      en: 'The serial number as printed. It changes every year and is no identity.',
    },
    'numbering-',
  ),
  term(
    { zh: '起算点', en: 'trigger' },
    ['起算日'],
    {
      zh: '时限从哪件事起算，如“信息形成或者变更之日”。没有起算点的时限无法核对。',
      en: 'The event that a deadline counts from. Without one nobody can check the deadline.',
    },
    'deadline-',
  ),
  term(
    { zh: '工作日', en: 'working day' },
    ['working days'],
    {
      zh: '除去周末和法定节假日、加上调休上班日的日子，依国务院每年的放假安排。与“日”（自然日）不同。',
      en: 'A day that is neither weekend nor holiday, or is worked in exchange, by the State Council’s yearly notice. Not the same as a calendar day.',
    },
    'deadline-',
  ),
  term(
    { zh: '20个工作日', en: '20 working days' },
    ['二十个工作日', '20个工作日内', '信息形成或者变更之日起20个工作日内'],
    {
      zh: '主动公开的一般期限：信息形成或者变更之日起20个工作日内（《政府信息公开条例》第二十六条）。其他法律法规另有更短期限的，从其规定；依申请公开的答复期限也是20个工作日，但从收到申请起算。',
      en: 'The general period of disclosure: within 20 working days from formation or change (Disclosure Regulation, article 26), unless another act sets a period. Requests are answered within 20 working days too, counted from their receipt.',
    },
    'deadline-',
  ),
];

/** Words of the documents that are checked. */
const DOCUMENTS: readonly Term[] = [
  term({ zh: '标准目录', en: 'catalogue' }, ['基层政务公开标准目录', 'standard catalogue'], {
    zh: '一个地方在一个领域公开哪些事项，逐项写明八个要素。',
    en: 'What a place discloses in one domain, item by item, each with eight elements.',
  }),
  term({ zh: '事项', en: 'item' }, [], { zh: '标准目录的一行。', en: 'One row of a catalogue.' }),
  term({ zh: '领域', en: 'domain' }, ['试点领域'], {
    zh: '目录所属的方面，如社会救助；国家试点的有26个，各地可以增加。',
    en: 'The field of a catalogue, such as social assistance; 26 were pilots, and a county may add its own.',
  }),
  term({ zh: '地方', en: 'place' }, [], { zh: '目录所属的县或乡镇。', en: 'The county or town that a document belongs to.' }),
  term({ zh: '版本', en: 'edition' }, [], { zh: '目录是哪一年或哪一版的。', en: 'The year or name of a catalogue’s version.' }),
  term({ zh: '原表文字', en: 'raw' }, [], {
    zh: '单元格里原来的写法；列表不能还原时才保留。',
    en: 'A cell as the office wrote it, kept where a list cannot give it back.',
  }),
  term(
    { zh: '文件', en: 'act' },
    ['法律、法规、规章、规范性文件', '法律法规'],
    { zh: '公开依据里引用的法律、法规、规章或规范性文件。', en: 'A law, regulation, rule or normative document that a basis cites.' },
    'basis-',
  ),
  term(
    { zh: '文号', en: 'document number' },
    ['发文字号'],
    {
      zh: '发文机关代字、年份和序号，如国办发〔2019〕54号；年份用六角括号（GB/T 9704-2012）。',
      en: 'Issuer, year in six-cornered brackets and serial: 国办发〔2019〕54号 (GB/T 9704-2012).',
    },
    'document-number',
  ),
  term({ zh: '机关', en: 'organ' }, [], { zh: '政府的一个机关。', en: 'A body of government.' }),
  term(
    { zh: '任务分解表', en: 'task table' },
    ['task-breakdown table', '任务分工表'],
    { zh: '把一年的工作任务分到各责任单位的表。', en: 'A yearly plan broken down to units.' },
    'task-',
  ),
  term(
    { zh: '任务', en: 'task' },
    ['任务名称'],
    { zh: '任务分解表里有序号的一项，可以占几行。', en: 'One numbered task; it may take several rows.' },
    'task-',
  ),
  term({ zh: '具体内容', en: 'demand' }, ['工作要求'], { zh: '任务的一行要求做什么。', en: 'What one row of a task asks.' }, 'task-'),
  term(
    { zh: '责任单位', en: 'unit' },
    ['责任部门', '牵头单位'],
    { zh: '对任务负责的单位。', en: 'The body that answers for a task.' },
    'task-unit',
  ),
  term({ zh: '单位名册', en: 'roster' }, ['list of units', 'unit-roster'], {
    zh: '一个地方有哪些单位、各有哪些别名、属于哪些统称；catalogue tasks roster 据任务分解表起草。',
    en: 'The units of a place, what each is called, and the group words that include it; catalogue tasks roster drafts one.',
  }),
  term({ zh: '别名', en: 'alias' }, ['简称', '旧称'], {
    zh: '单位的简称或旧称，可写明从哪天用到哪天；程序只建议，由人写进单位名册。',
    en: 'Another name of a unit, short or former, with the days of its use; the program proposes, and a person writes it into the roster.',
  }),
  term({ zh: '统称', en: 'group word' }, ['group words'], {
    zh: '指几个单位的写法，如“各镇（街道）”“区级各部门”；包括哪些单位由单位名册说明。',
    en: 'Words that mean several units, such as all towns, or all other departments; the roster says which.',
  }),
  term({ zh: '任务分派', en: 'task plan' }, ['分派'], {
    zh: '任务分解表分到各单位后的样子：谁在什么时候以前做什么；确定的、可能的、未识别的单位分开列。',
    en: 'A task table as it is handed out: who answers for which row until when, with certain, possible and unknown units apart.',
  }),
  term({ zh: '交回的清单', en: 'return' }, [], {
    zh: '单位填写后交回的任务清单；程序按隐藏的行标识认行，标识丢失的按文字对上。',
    en: "A unit's list of tasks as it comes back filled in; its rows are known by hidden ids, and by their words where these are lost.",
  }),
  term({ zh: '任务进度', en: 'progress' }, ['进度', 'task-progress'], {
    zh: '各单位对任务的历次填报：状态、完成日期、佐证、备注，以及没有并入的内容；catalogue tasks collect 汇总并逐次追加，catalogue tasks progress 统计。',
    en: 'What units have reported on their tasks, state after state, and what could not be merged; catalogue tasks collect adds to it, catalogue tasks progress counts it.',
  }),
  term({ zh: '汇总', en: 'collection' }, ['收集', '报送'], {
    zh: '把各单位交回的清单并入任务进度，并指出冲突、漏报和改动；填写过的内容一律保留。',
    en: 'Merging the lists that units return into the record of progress; conflicts, missing returns and alterations are named, and nothing that was typed is lost.',
  }),
  term({ zh: '完成时限', en: 'due' }, ['完成时间'], { zh: '任务什么时候完成。', en: 'When a task is due.' }, 'task-due'),
  term(
    { zh: '村务公开清单', en: 'village list' },
    ['村（居）务公开事项清单', '村务公开', '居务公开', '村务公开事项清单', 'village-list'],
    {
      zh: '村（居）民委员会公开什么、何时公开、公开在哪里、多久一次；一般事项至少每季度一次。',
      en: 'What a villagers’ or residents’ committee discloses, when, where and how often; general matters every quarter at least.',
    },
    'village-',
  ),
  term(
    { zh: '公开时间', en: 'time' },
    [],
    { zh: '村务公开清单的事项什么时候公开，如每季度第一个月10日前。', en: 'When an item of a village list is disclosed.' },
    'village-time-',
  ),
  term(
    { zh: '公开地点', en: 'place of disclosure' },
    [],
    {
      zh: '村务公开清单的事项公开在哪里，或者以什么形式公开，如村务公开栏、村民会议。',
      en: 'Where an item of a village list is disclosed, or in what form.',
    },
    'village-place-',
  ),
  term(
    { zh: '公开频次', en: 'frequency' },
    ['公开频率', '公开周期', '更新频次'],
    {
      zh: '村（居）务多久公开一次，如每月、每季度、随时。',
      en: 'How often a village discloses an item: every month, every quarter, at any time.',
    },
    'village-',
  ),
  term(
    { zh: '领域清单', en: 'list of domains' },
    ['domain-list', '自设领域'],
    {
      zh: '一个地方保留哪些试点领域、自设哪些领域，哪些领域和事项不适用、为什么；catalogue coverage --domains 据此衡量。',
      en: 'Which pilot domains a place keeps, which domains it adds, and which domains and items do not apply, and why; catalogue coverage --domains heeds it.',
    },
    'domain-',
  ),
  term({ zh: '参照', en: 'reference catalogue' }, ['参照目录'], {
    zh: '依据公开的目录和法律重建、供对照用的目录，不是正式文本；随附二十六个试点领域的参照。',
    en: 'A catalogue to compare with, reconstructed from published tables and the law; no official text. One for each of the 26 pilot domains is shipped.',
  }),
  term({ zh: '把握程度', en: 'support' }, ['confidence'], {
    zh: '参照的一栏有多大把握、依据什么：law 出自条文，seen 见于两个地方公开的目录，general 一般了解，有待核对。',
    en: 'How sure a field of a reference is, and by what: law, an article; seen, the tables of two places; general, knowledge of the field that is still to be checked.',
  }),
  term({ zh: '不适用', en: 'exemption' }, [], {
    zh: '一个领域或事项本地没有可公开的，连同原因写在领域清单里，衡量时不计缺项。',
    en: 'A domain or an item that a place has nothing to disclose in: the list of domains says so, with the reason, and it does not count as missing.',
  }),
  term({ zh: '责任主体', en: 'body' }, [], {
    zh: '对事项或任务负责的单位：公开主体或责任单位。',
    en: 'Who answers for an item or a task: its subjects, or its units.',
  }),
  term({ zh: '正式表格', en: 'official table' }, [], {
    zh: '单位正式公布的目录或任务表的样式。',
    en: 'A catalogue or task table as an office publishes it.',
  }),
  term({ zh: '表格说明', en: 'mapping' }, [], {
    zh: '关于一张表、而表里没有写的内容，如哪一列是公开依据。',
    en: 'What is said of a table that it does not say itself, such as which column is the basis.',
  }),
  term({ zh: '词库', en: 'vocabulary' }, [], {
    zh: '程序所依据的数据：文件、机关、法定期限、渠道、领域，都写明截至哪一天。',
    en: 'The data that the program judges by: acts, organs, periods, channels, domains, with the day they reflect.',
  }),
  term(
    { zh: '法定期限', en: 'statutory period' },
    [],
    { zh: '某部文件为公开规定的期限，取代一般的20个工作日。', en: 'A period that an act sets in place of the usual 20 working days.' },
    'deadline-',
  ),
  term(
    { zh: '规划', en: 'plan' },
    ['计划'],
    {
      zh: '本身有期限的依据；期满以后不能再作公开依据，应换成接续的规划。',
      en: 'A basis with an end of its own; once it is over, the plan that follows it is to be cited.',
    },
    'basis-plan-',
  ),
  term({ zh: '接替者', en: 'successor' }, ['接替文件', '接替机关'], {
    zh: '取代已经失效的文件、机关或者规划的那一个；可能不止一个。',
    en: 'What took the place of an act, organ or plan that is over; there may be several.',
  }),
  term({ zh: '失效', en: 'overtaken' }, ['过时'], {
    zh: '目录施行以前就已失效的是错误，施行以后才失效的是警告：随法律和机构变化调整目录是持续的义务。',
    en: 'What was over before the catalogue took effect is an error; what ended since is a warning, for adjusting is a continuing duty.',
  }),
  term({ zh: '工作日历', en: 'calendar' }, [], {
    zh: '按国务院办公厅每年的放假通知和本地假日推算工作日；通知没有公布的日子不作推算。',
    en: "Working days by the State Council's yearly notices and local days off; beyond the notices nothing is guessed.",
  }),
  term(
    { zh: '同源', en: 'source' },
    [],
    {
      zh: '同一地方、同一领域、同一版本的目录应当说法一致。',
      en: 'Catalogues of one place, domain and edition have one source and must agree.',
    },
    'same-item-',
  ),
  term({ zh: '同上', en: 'ditto' }, [], {
    zh: '与上一行相同；没有上一行时就没有意义。',
    en: 'The same as above; without an above it means nothing.',
  }),
];

export const TERMS: readonly Term[] = [...ELEMENTS, ...DOCUMENTS, ...LEVEL_TERMS, ...REPORT_TERMS];

/** What the standard channels are, by id, where the name alone does not say it. */
export const CHANNEL_MEANINGS: Readonly<Record<string, Words>> = {
  'new-media': { zh: '政务微博、政务微信和政务客户端的合称。', en: 'Official microblogs, WeChat accounts and apps, taken together.' },
  'reading-point': {
    zh: '档案馆、图书馆、政务服务大厅等处供公众查阅的场所。',
    en: 'A place where the public can read files: archives, libraries, service halls.',
  },
  'targeted-push': {
    zh: '把信息直接送到要用它的人手里，如短信。',
    en: 'Sent straight to those whom it concerns, such as by text message.',
  },
  other: {
    zh: '标准渠道以外的渠道，须写明名称，如“其他：公共资源交易平台”。',
    en: 'A channel beyond the standard ones; it must be named.',
  },
};
