REM Lämnar anbud så som leverantörer gör: LibreOffice öppnar svarsbilagan och prisbilagan, skriver i de gula cellerna, och sparar.
REM Vad varje leverantör skriver står i en textfil, med ett streck mellan krav, svar och beskrivning. Mapparna kommer ur miljön.

Sub Lamna
    Dim answers As String
    answers = Dir(Environ("ANBUD_SVAR") & "/*.txt", 0)
    Do While answers <> ""
        Dim folder As String
        folder = Environ("ANBUD_UT") & "/" & Left(answers, Len(answers) - 4)
        MkDir folder
        Fyll Environ("ANBUD_UNDERLAG") & "svarsbilaga.xlsx", Environ("ANBUD_SVAR") & "/" & answers, folder & "/svarsbilaga.xlsx"
        Fyll Environ("ANBUD_UNDERLAG") & "prisbilaga.xlsx", Environ("ANBUD_SVAR") & "/" & answers, folder & "/prisbilaga.xlsx"
        answers = Dir()
    Loop
End Sub

Sub Fyll(issued As String, answers As String, saved As String)
    Dim hidden(0) As New com.sun.star.beans.PropertyValue
    hidden(0).Name = "Hidden"
    hidden(0).Value = True
    book = StarDesktop.loadComponentFromURL(ConvertToURL(issued), "_blank", 0, hidden())
    text = CreateUnoService("com.sun.star.io.TextInputStream")
    text.setInputStream(CreateUnoService("com.sun.star.ucb.SimpleFileAccess").openFileRead(ConvertToURL(answers)))
    text.setEncoding("UTF-8")
    Do While Not text.isEOF()
        line = Split(Replace(text.readLine(), Chr(10), "") & "||", "|")
        Select Case Trim(line(0))
            Case "namn" : Skriv Cell(book, "otp_supplier_name", 0), line(1)
            Case "organisationsnummer" : Skriv Cell(book, "otp_supplier_organization_number", 0), line(1)
            Case "kontakt" : Skriv Cell(book, "otp_supplier_contact", 0), line(1)
            Case "e-post" : Skriv Cell(book, "otp_supplier_email", 0), line(1)
            Case Else
                Rad book, "otp_id", "otp_answer", "otp_supplement", line
                Rad book, "otp_price_id", "otp_price_price", "", line
        End Select
    Loop
    text.closeInput()
    book.calculateAll()
    Dim excel(0) As New com.sun.star.beans.PropertyValue
    excel(0).Name = "FilterName"
    excel(0).Value = "Calc MS Excel 2007 XML"
    book.storeToURL(ConvertToURL(saved), excel())
    book.close(True)
End Sub

REM Skriver svaret på raden med ett id, om arbetsboken har ett sådant.
Sub Rad(book As Object, ids As String, answers As String, supplements As String, line)
    If Not book.NamedRanges.hasByName(ids) Then Exit Sub
    rows = book.NamedRanges.getByName(ids).getReferredCells().getDataArray()
    For i = 0 To UBound(rows)
        If rows(i)(0) = Trim(line(0)) Then
            Skriv Cell(book, answers, i), line(1)
            If supplements <> "" Then Skriv Cell(book, supplements, i), line(2)
        End If
    Next i
End Sub

Function Cell(book As Object, name As String, row As Long) As Object
    Cell = book.NamedRanges.getByName(name).getReferredCells().getCellByPosition(0, row)
End Function

REM Siffror med högst en punkt blir ett tal. Allt annat blir text, också det som börjar med en apostrof, som i ett kalkylblad.
Sub Skriv(cell As Object, written As String)
    Dim text As String
    text = Trim(written)
    If text = "" Then Exit Sub
    If ArTal(text) Then
        cell.Value = Val(text)
    ElseIf Left(text, 1) = "'" Then
        cell.String = Mid(text, 2)
    Else
        cell.String = text
    End If
End Sub

Function ArTal(text As String) As Boolean
    ArTal = UBound(Split(text, ".")) <= 1
    For i = 1 To Len(text)
        If InStr("0123456789.", Mid(text, i, 1)) = 0 Then ArTal = False
    Next i
End Function
