const BRACKETS_AND_COUNT = /[（(][^（）()]*[)）]|\s+|\d{1,2}$/gu;
/** 责任单位及责任人 is no such column: units stand in it as well. */
const LEADERS = /^[^及和与或、/]{0,12}(?:领导|责任人|责任人员|负责人|联系人|联系人员|联络人|联络员|经办人|牵头人|承办人)$/u;

/** Whether a column of a task table with that label names persons: 牵头领导, 责任人, 县级分管领导, 联系人. */
export function namesLeaders(label: string): boolean {
  return LEADERS.test(label.replaceAll(BRACKETS_AND_COUNT, ''));
}
