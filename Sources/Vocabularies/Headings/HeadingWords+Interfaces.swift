extension HeadingWords {
    /// The names of members in the answers of platforms' interfaces, Chinese ones above all, as public crawlers read them.
    static let interfaces = """
        identifier = resid|cataid|catalogid|catalogueid|dataid|sid|metadataid|datasetcode|catalogcode|datacode|rescode|resourcecode|infoid
        identifier = xxzyid|datasetuuid|indexname|cataloguuid|datasetkey|slugid
        title = restitle|resname|cataname|catalogname|cataloguename|catatitle|catalogtitle|dataname|datatitle|resourcesname|sdataname
        title = dataresourcename|datasetzhname|zymczw|catalognamezh|titleoriginal|resourcetitleobject
        description = resabstract|catades|catalogdes|catalogdesc|catadesc|intro|introduction|brief|dataabstract|sdataintro|datadesc
        description = resourcedetail|openlistabstract|resdesc|datasummary|datasetdesc|descr|resourceabstractobject|desc|descricaodataset
        publisher = orgname|officename|deptname|departmentname|provideorg|providername|providedept|providerdept|providedepartname
        publisher = registerorgname|resorgname|unitname|sorgname|organname|provideunit|companyname|belongdept|sourcedept|dutydept
        publisher = agencyname|ownername|fbdw|sjtgdw|publishername|openorgname|catalogorgname|org|managedbyagencyname|managedby|nomeorganizacao|organizationtitle|institutionname|ministry|ministrydepartment
        publisher-identifier = orgcode|deptcode|officecode|orgid|deptid|officeid|departmentid|unitcode|creditcode
        theme = subjectname|themename|domainname|datadomain|belongfieldname|topicname|industryname|tradename|belongindustry
        theme = classificationname|categoryname|groupname|datafieldname|resourcesubject|sdatatopic|couthemecls|ssly|sshy
        theme = industryfield|industrycategory|industry
        keyword = taglist|labels|datalabel|tagname|tagnames|keywordlist
        format = fileformats|formattypes|sourcesuffix|suffixes|suffix|filetypes|resourceformats|resourceformat|fileformatdetail
        format = filesuffix|sdataformats|fileext|formatname|filestype|formatlist|openformat|xxzygslx
        issued = pubdate|releasedtime|releaseddate|spubdate|publicdate|publictime|opentime|opendate|fbsj|fbrq|firstpublishdate
        issued = onlinetime|uploadtime|publishedat|firstreleasedate
        created = createtime|creattime|creatdate|createdate|createdtime|createdon|gmtcreate|adddate|addtime|releasecreationdate
        modified = updatedtime|lastmodifytime|lastupdatetime|modifytime|modifydate|gmtmodified|lastmodifiedtime|editdate|gxrq
        modified = lastmodifieddate|lastupdatedate|updatedon|updateddate|majormodified|lastupdatedat|lastmodifiedat|dataatualizacao|dataultimaatualizacao|lastrefreshed|dateupdated
        data-modified = dataupdatetime|dataupdatedate|lastdataupdate|datalastupdatetime
        frequency = updatecycletxt|updateperiod|updatecyclename|frequencyname|updfreq|updateperiodname|openrate|updatefreq
        frequency = renewfrequency|updatecycledetail|updatefrequencyname|updatecyclecn|updateratename
        access-rights = openattr|openlevel|openlevelname|opentypename|openmode|openleveldetail|kffs|kfsx
        open-condition = opencondition|opencond
        contact-name = linkman|lxr|contactusername
        contact-telephone = organphone|contactway|linkphone|telnumber|lxdh|contacttel|departmentcontacttel
        contact-email = organemail|linkemail|contactmail
        landing-page = detailurl|pageurl|href|weburl|htmlurl|datasetpage
        download-link = downloadpath|filepath|downurl|fileaddress
        service-link = interfaceurl|interfaceaddress|serviceaddress
        licence = licensename|licencename|licenseid|licenca|licensetitle
        ignored = visits|visitcnt|visitcount|downloadcnt|invokedcount|callcount|calls|clickcount|browsecount|favcount|collectcount
        ignored = usecount|datavol|datacount|recordtotal|recordcount|datasize|filecount|filenum|interfacenum|apicount|datasetnum
        ignored = sortno|orderno|ispublish|isdelete|delflag|citycode|areacode|regioncode|divisionid|sharetype|sharecondition
        ignored = sourcetype|subjecttype|subjectid|themeid|topicid|industryid|orgtype|logo|icon|imgurl|pageview|pageviews
        ignored = commentcount|isapply|hasapi|datatotal|rownum|datanumsum|classificationid|domainid|catalogtypeid|viewscount|viewed
        """
}
