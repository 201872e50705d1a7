// What the suite asserts with where there is no Node.
export { assert as default } from 'chai';
