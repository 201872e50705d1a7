import docx, datetime
from docx.shared import Cm
d=docx.Document()
d.core_properties.author='Elgar ward PC 4'; d.core_properties.last_modified_by='Invented Editor'; d.core_properties.title='A farrier with a swollen hand'
d.sections[0].header.paragraphs[0].text='Draft of Dr Marsh, Elgar ward, bed 9'
d.sections[0].footer.paragraphs[0].text='NHS 943 476 5919'
d.add_heading('A farrier with a swollen hand',0)
d.add_heading('Case presentation',1)
p=d.add_paragraph('A 54-year-old farrier from Looe was admitted on 3 March 2024.')
r=d.add_paragraph('He lives with ').add_run('his sister Pauline'); r.font.hidden=True
d.add_paragraph('Rest helped.', style='List Bullet')
t=d.add_table(rows=2, cols=2)
for i,row in enumerate([['day','finding'],['2','seen in Elgar ward on 5 March 2024']]):
    for j,c in enumerate(row): t.cell(i,j).text=c
d.add_picture('located.jpg', width=Cm(3))
d.add_heading('Discussion',1)
c=d.add_paragraph('Hands heal slowly.')
d.add_comment(c.runs, text='Margaret Ellwood told me this on the ward', author='Rev Iewer', initials='RI')
d.save('python-docx.docx')

import pydicom
from pydicom.dataset import FileMetaDataset, Dataset
from pydicom.uid import ExplicitVRLittleEndian, generate_uid
meta = FileMetaDataset()
meta.MediaStorageSOPClassUID = '1.2.840.10008.5.1.4.1.1.7'
meta.MediaStorageSOPInstanceUID = generate_uid(entropy_srcs=['invented'])
meta.TransferSyntaxUID = ExplicitVRLittleEndian
scan = Dataset()
scan.file_meta = meta
scan.PatientName = 'Quillfeather^Zebulon'
scan.PatientID = '00482913'
scan.PatientBirthDate = '19700101'
scan.StudyDate = '20240303'
scan.InstitutionName = 'Elgar'
scan.Rows = scan.Columns = 2
scan.PixelData = bytes(4)
scan.BitsAllocated = 8
pydicom.dcmwrite('scan.dcm', scan, implicit_vr=False, little_endian=True, enforce_file_format=True)
