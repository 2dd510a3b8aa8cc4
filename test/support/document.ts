export { CLEAN_ITEM, catalogueDocument, exampleText } from '../../src/docs/example-document.ts';
